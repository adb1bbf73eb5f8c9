/** A text that tries, in every place that a page shows, to load, to run or to break out. */
export const HOSTILE_PAGE = `# <img src=x onerror=alert(1)> heading

#### Four levels down at once

If this fails, \`<script>alert(2)</script>\` nobody can sign in: about 3% of requests are hit, "quotes" & 'ticks'.

[click](javascript:alert(3)) ![picture](https://evil.example/x.png "t") <https://evil.example/y> [](https://evil.example/z)
[data](data:text/html,<script>alert(4)</script>) [upper](JaVaScRiPt:alert(5)) [\\"quoted](https://evil.example/"onmouseover="alert(6))

<script>alert(7)</script>
<iframe src="https://evil.example/"></iframe>
<style>body { display: none; background: url(https://evil.example/s.png) }</style>
<!-- --><svg onload=alert(8)> --!> <!-- Roll back by turning \`off\` the flag -->

<details open ontoggle=alert(9)><summary>Rollback</summary>Turn the flag \`a<b\` off and restart the workers.</details>

- [x] ticked </li></ul></div></main> Turn off \`new_billing\` if the error rate passes 0.5% for five minutes.
- [ ] <b onclick=alert(10)>bold</b> &lt;script&gt;alert(11)&lt;/script&gt; &#60;img src=x&#62;
  > quoted
  > > deeper \`\`\`

| a | <script> | |
|---|---|---|
| \`x\\|y\` | Rows written meanwhile keep the new field | ${'long'.repeat(120)} |

\`\`\`html
</code></pre><script>alert(12)</script>
\`\`\`

${'a'.repeat(900)} \u202Ebackwards\u2066 \u0000 \u200B\u200B \uD800 end ]]> --> </style></mark></p>

${'> '.repeat(40)}deep

[reference]: javascript:alert(13)
[reference] and [reference][] and [^1].

[^1]: A footnote.
`;
