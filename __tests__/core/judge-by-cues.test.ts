import { expect, test } from 'vitest';
import { cueVerdict, type CueVerdict } from '../../src/core/judge-by-cues.ts';
import { assessText, readText } from '../../src/core/pipeline.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

const knowledge = loadKnowledge();
const RISK = knowledge.rules.dimensions.findIndex(({ id }) => id === 'risk');

test.each<readonly [string, CueVerdict]>([
  ['We will handle any problems as they come up.', 'bare'],
  ['The courier app will be just as good as ever.', 'bare'],
  ['The courier app will be just as good as ever, since the printer is the same.', 'open'],
  ['The courier app will be just as good as `courier` ever was.', 'open'],
  ['The courier app could break.', 'open'],
  ['Nobody will notice the courier app.', 'bare'],
  ['## Risks\n\nThe courier app will be just as good as ever.', 'under'],
  ['## Risks\n\nWe will handle any problems as they come up.', 'hollow'],
  ['See #812 for the courier.', 'open'],
  ['See #812.', 'bare'],
  ['## Performance\n\nN/A', 'other'],
  ['## Performance\n\nNot applicable.', 'other'],
  ['## Risks\n\nN/A', 'hollow'],
  ['- [ ] The courier app leaves the depot.', 'other'],
])('what the cues settle of the risk in %j: %s', (text, verdict) => {
  const { readings } = readText({ text, title: null, profile: 'pull-request' }, knowledge);
  const last = readings.at(-1);
  if (last === undefined) throw new Error('the text holds a statement');
  expect(cueVerdict(last, RISK, knowledge.rules)).toBe(verdict);
});

test.each(['No.', 'N/A', 'Not applicable.', 'None.'])(
  '%s says something under its own heading alone',
  (answer) => {
    const text = `## Risks\n\n${answer}`;
    const about = { id: 'text', path: null, title: null, files: [], labels: [], author: null };
    const { assessments } = assessText({ ...about, text, profile: 'pull-request' }, knowledge);
    expect(assessments.filter(({ level }) => level > 0)).toMatchObject([{ dimension: 'risk', level: 1 }]);
  },
);
