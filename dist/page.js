const e=require("./base2.js"),t={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};function n(n){return e.c(n).replace(/[&<>"']/g,e=>t[e]??``)}function r(e){return Array.isArray(e)}function i(e){return e===null?``:typeof e==`string`?n(e):typeof e==`number`?String(e):r(e)?e.map(i).join(``):e.markup}function a(e,...t){return{markup:e.map((e,n)=>`${e}${i(t[n]??null)}`).join(``)}}function o(e){return{markup:e}}function s(e,t={}){return{markup:`<${e}${Object.entries(t).map(([e,t])=>` ${e}="${n(String(t))}"`).join(``)}>`}}function c(e){return{markup:`</${e}>`}}function l({markup:e}){return e.replace(/<[^>]*>/g,``).trim()!==``}function u({title:e,description:t,style:n,body:r}){return a`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="description" content="${t}" />
        <title>${e}</title>
        <link rel="icon" href="data:," />
        <style>
          ${o(`
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --raised: #fffefb; --ink: #1f1d1a; --soft: #5c574f; --rule: #ddd8cc; --faint: #efece3;
  --accent: #0b6b62; --link: #0a5a78;
  --blue: #1f5fa8; --red: #b3372a; --green: #2f7230; --violet: #7442a8; --slate: #6a5a24;
  --blue-tint: #e2ecf8; --red-tint: #fbe6e1; --green-tint: #e2f1e0; --violet-tint: #efe5f9; --slate-tint: #f3edd6;
  --level-0: #e4e0d5; --level-1: #a9cfc7; --level-2: #4a9a8f; --level-3: #0a5a53;
  --meets: #2b857a; --short: #c8672b; --exempt: #b3ac9c; --unread: #ded9cc;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --raised: #1c1f23; --ink: #ebe7de; --soft: #aaa59a; --rule: #383b40; --faint: #22252a;
    --accent: #6fcabd; --link: #7cc4e4;
    --blue: #86b8f2; --red: #f39a8c; --green: #8fcf8c; --violet: #c8a4f0; --slate: #d8c47e;
    --blue-tint: #1b2b40; --red-tint: #40221d; --green-tint: #1d331d; --violet-tint: #312342; --slate-tint: #332d18;
    --level-0: #2f3338; --level-1: #2f5f59; --level-2: #4fa79b; --level-3: #b4ece2;
    --meets: #55b0a3; --short: #e08a4d; --exempt: #6d6a63; --unread: #3b3d41;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --faint: #f2f2f2; --accent: #0b6b62; --link: #000;
    --blue: #1f5fa8; --red: #b3372a; --green: #2f7230; --violet: #7442a8; --slate: #6a5a24;
    --blue-tint: #e2ecf8; --red-tint: #fbe6e1; --green-tint: #e2f1e0; --violet-tint: #efe5f9; --slate-tint: #f3edd6;
    --level-0: #e4e0d5; --level-1: #a9cfc7; --level-2: #4a9a8f; --level-3: #0a5a53;
    --meets: #2b857a; --short: #c8672b; --exempt: #b3ac9c; --unread: #ded9cc;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 var(--sans); overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 0; }
p, ul, ol, dl, table, pre, blockquote { margin: 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 0.88em/1.5 var(--mono); }
summary { cursor: pointer; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--raised); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { top: 1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.scroll { overflow-x: auto; position: relative; }
.eyebrow { font: 600 0.8rem/1.4 var(--sans); letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); }
.sheet { max-width: 78rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 4rem) clamp(1rem, 4vw, 4rem); }
footer { color: var(--soft); font-size: 0.875rem; border-top: 1px solid var(--rule); margin-top: 4rem; padding-top: 1rem; }
@media (forced-colors: active) { mark { forced-color-adjust: none; } }
@page { margin: 16mm 14mm; }
@media print { .sheet { padding: 0; max-width: none; } .skip { display: none; } body { font-size: 10.5pt; } }
`)}${o(n)}
        </style>
      </head>
      <body>
        ${r}
      </body>
    </html> `.markup}Object.defineProperty(exports,"a",{enumerable:!0,get:function(){return s}}),Object.defineProperty(exports,"i",{enumerable:!0,get:function(){return a}}),Object.defineProperty(exports,"n",{enumerable:!0,get:function(){return c}}),Object.defineProperty(exports,"o",{enumerable:!0,get:function(){return l}}),Object.defineProperty(exports,"r",{enumerable:!0,get:function(){return n}}),Object.defineProperty(exports,"s",{enumerable:!0,get:function(){return o}}),Object.defineProperty(exports,"t",{enumerable:!0,get:function(){return u}});