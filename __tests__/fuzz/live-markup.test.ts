import { expect, test } from 'vitest';
import { liveIn } from './live-markup.ts';

// The checker of the properties must itself see what is live.
test.each([
  ['thanks @octocat', 'a mention: \u0020@o'],
  ['thanks &#64;octocat', 'a mention: \u0020@o'],
  ['closes #1', 'a reference to an issue: \u0020#1'],
  ['see GH-2', 'a reference to an issue: GH-2'],
  ['see ABC-2', 'a reference of another tracker: ABC-2'],
  ['by 0123456789abcdef', 'a commit: \u00200123456789abcdef'],
  ['<script>alert(1)</script>', 'the tag <script>'],
  ['![x](https://evil.example/x.png)', 'the tag <img src="https://evil.example/x.png" alt="x" />'],
  ['[x](https://evil.example)', 'the link <a href="https://evil.example">'],
  ['www.evil.example', 'the link <a href="http://www.evil.example">'],
  ['a@evil.example', 'the link <a href="mailto:a@evil.example">'],
  ['a <!-- b -->', '1 hidden comments'],
  ['<p onclick="x">', 'the attributes of <p onclick="x">'],
  ['<details>', 'an unbalanced part'],
  ['a :tada: b', 'an emoji by its name: \u0020:tada:'],
  ['it costs $x$', 'a formula: $x$'],
  ['a\u202eb', 'an invisible character'],
  ['a\u200db', 'an invisible character'],
])('%j is live', (text, fault) => {
  expect(liveIn(text)).toContain(fault);
});

test.each([
  'plain words, `@octocat` and `#1`',
  '- **risk** stated: `https://evil.example`',
  '[The run](https://github.com/acme/shop/actions/runs/42)',
  '👩‍🚀',
])('%j is not', (text) => {
  expect(liveIn(text)).toEqual([]);
});
