const e=require("./engine.js"),t=require("./base2.js"),n=require("./page.js");function r(t,n){let{level:r}=t;return t.slots.map(({id:t,because:i})=>({name:`${n.id}: ${e.An(t)}`,level:r,because:i}))}function i(e,t){let n=new Map;return t.forEach((t,i)=>{for(let a of e.findings[i]??[]){let{statement:e}=a.reading;n.set(e,[...n.get(e)??[],...r(a,t)])}}),n}function a(n,r,i,a){let{line:o}=n.position.start,s=a-5-5,c=r.length===0?i.dim:e=>e,l=e.B(t.s(n.text),s).map((e,t)=>{let n=t>0?``:o===0?`title`:String(o);return`${i.dim(`${n.padStart(5)} \u2502`)} ${c(e)}`}),u=r.flatMap(n=>{let r=n.because.length===0?``:` by ${n.because.map(t.s).join(`, `)}`,a=`${t.s(n.name)}, ${e.ln[n.level]}${r}`;return e.B(a,s-2).map((e,t)=>`${` `.repeat(5)} ${i.dim(`\u2502`)} ${i.ask(`${t===0?`\u21b3`:` `} ${e}`)}`)});return[...l,...u]}function o(t){return e.jn(t.map(t=>e.An(t.id)))}function s(t,n){let r=n.kind===`assessed`?e.on(n.evidence):[],i=o(t.slots.filter(e=>e.primary)),a=o(t.slots.filter(e=>!e.primary&&e.reasons));switch(n.level){case 0:return n.kind===`not-applicable`?`It does not apply to this text.`:`No sentence touches it.`;case 1:return`The topic is touched, with nothing that could be wrong; level 2 needs: ${i}.`;case 2:return`Found: ${e.jn(r)}. Level 3 needs one of these at the same point: ${a}.`;case 3:return`Found at one point: ${e.jn(r)}.`;default:return n}}function c(t,n,r){let i=2+r.titleColumns+2+8+2,[a=``,...o]=e.B(s(t,n),r.width-i);return[`  ${r.paint.bold(e.R(t.title,r.titleColumns))}  ${e.ln[n.level].padEnd(8)}  ${a}`,...o.map(e=>` `.repeat(i)+e)]}function l(n,r,o){let s=e.z(o.color),{unread:l,statements:u}=n.document;if(l!==null)return`\n  ${e.Dn(`not read: ${t.s(e.Nn(l))}`)}\n\n`;let d=i(n,r),f=Math.max(0,...r.map(e=>e.title.length)),p={paint:s,width:o.width,titleColumns:f},m=r.flatMap((e,t)=>{let r=n.assessments[t];return r===void 0?[]:c(e,r,p)});return`${[``,...u.flatMap(e=>a(e,d.get(e)??[],s,o.width)),``,...m,``].join(`
`)}\n`}function u({assessed:e}){return e.findings.flatMap((e,t)=>e.map(e=>({at:t,finding:e,statement:e.reading.statement})))}function d(e){return e.reduce((e,{finding:t})=>t.level>e?t.level:e,0)}function f(e,t,n){let r=e.review.dimensions.find(e=>e.id===t.id)?.evidence??[];return{dimension:t,level:d(n),here:new Set(n.flatMap(({finding:e})=>e.slots.map(e=>e.id))),anywhere:new Set(r.map(e=>e.slot))}}function p(e,t,n){return e.dimensions.flatMap((n,r)=>{let i=t.filter(e=>e.at===r);return i.length===0?[]:[f(e,n,i)]}).map((e,t)=>({...e,number:n+t+1}))}function m(e,t,n){return[...new Set(t.map(e=>e.statement))].flatMap(r=>{let i=t.filter(e=>e.statement===r),a=i.map(({at:t})=>e.dimensions[t]),o=n.filter(e=>a.includes(e.dimension)),{start:s,end:c}=r.position,l=o[0];return l===void 0?[]:[{from:s.offset,to:c.offset,level:d(i),dimension:l.dimension,notes:o}]}).toSorted((e,t)=>e.from-t.from)}function ee(e,t){let n=u(e),{habits:r}=e.review,i=0,a=(t,n)=>{let r=p(e,t,i);return i+=r.length,{notes:r,marks:m(e,t,r),habits:n}};return{title:a(n.filter(({statement:e})=>e.kind===`title`),r.filter(e=>e.line===0)),passages:t.map(e=>a(n.filter(({statement:t})=>t.kind!==`title`&&h(t,e)),r.filter(t=>t.line>=e.line&&t.line<=e.endLine)))}}function h(e,t){let{offset:n}=e.position.start;return n>=t.from&&n<t.to}function g(e){return e.children.filter(e=>e.type!==`definition`).map(e=>({node:e,from:e.position?.start.offset??0,to:e.position?.end.offset??0,line:e.position?.start.line??0,endLine:e.position?.end.line??0}))}function _(e){return e.flatMap(e=>e.type===`heading`?[e]:`children`in e?_(e.children):[])}function v(e){let t=new Map,n=[];for(let{depth:r,position:i}of _(e.children))n=[...n.filter(e=>e<r),r],t.set(i?.start.offset??0,Math.min(6,3+n.length-1));return t}function y(e){return{kind:`markup`,markup:e}}function b(e,t){return[...e.matchAll(/\s+|\S+/g)].map(e=>({kind:`words`,words:e[0],from:t+e.index,code:!1}))}function x(e,t,n){if(t[n]===`&`&&(e!==`&`||t.startsWith(`&amp;`,n))){let e=t.indexOf(`;`,n);if(e>=0&&e-n<60)return{from:n,to:e+1}}let r=t.indexOf(e,n);return r<0||r-n>60?{from:n,to:n}:{from:r,to:r+e.length}}function te(e,t){let n=e.position?.start.offset??0,r=e.position?.end.offset??n;if(r-n===e.value.length)return b(e.value,n);let i=n;return[...e.value.matchAll(/\s+|\S+/g)].map(e=>{let n=Array.from(e[0],e=>{let n=x(e,t,i);return i=Math.min(r,n.to),n});return{kind:`words`,words:e[0],from:n[0]?.from??i,code:!1}})}function S(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;(e[i]?.from??0)<=t?n=i+1:r=i}let i=e[n-1];return i!==void 0&&t<i.to?i:null}function C(t){let r=`Note ${t.number}: ${t.dimension.title}, ${e.ln[t.level]}`;return n.i`<a href="#note-${t.number}" aria-label="${r}">${t.number}</a>`}function w(e){return n.i`<sup class="references">${e.notes.map(e=>C(e))}</sup>`}function T(e){return n.a(`mark`,{class:`level-${e.level} of-${E(e.dimension.id)}`})}function E(e){switch(e){case`assumptions`:return`blue`;case`risk`:return`red`;case`rollback`:return`green`;case`tradeoffs`:return`violet`;default:return`slate`}}function D(e){return e.kind===`words`&&e.words.trim()!==``}function O(e,t){let n=new Map;return e.forEach((e,r)=>{let i=e.kind===`words`&&D(e)?S(t,e.from):null;i!==null&&n.set(i,r)}),n}function k(e,t){let r=O(e,t),i=null,a=[],o=e=>{i!==null&&e!==i&&a.push(`</mark>`),e!==null&&e!==i&&a.push(T(e).markup),i=e};return e.forEach((e,s)=>{if(e.kind===`markup`){o(null),a.push(e.markup.markup);return}let c=S(t,e.from),l=c!==null&&(i===c||D(e))&&s<=(r.get(c)??-1);o(l?c:null);let u=n.r(e.words);a.push(e.code?`<code>${u}</code>`:u),c!==null&&r.get(c)===s&&(o(null),a.push(w(c).markup))}),o(null),n.s(a.join(``))}const ne=/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>|[^<]+|</gi;function A(e){return e.position?.start.offset??0}function j(e,t,r={}){return[y(n.a(e,r)),...t,y(n.n(e))]}function M(e){let t=e.replace(/^<!--|-->$/g,``).trim();return y(t===``?n.i``:n.i`<span class="aside"><span class="unseen">Hidden comment: </span>${t}</span>`)}function N(t){return[...t.value.matchAll(ne)].flatMap(r=>{let[i]=r;return i.startsWith(`<!--`)?[M(i)]:/^<br\b/i.test(i)?[y(n.i`<br>`)]:e.gt(i)&&i!==`<`?[]:b(i,A(t)+r.index)})}function P(e,t){let n=L(e.children,t),r=!n.some(e=>e.kind===`words`&&e.words.trim()!==``);return!/^https?:\/\//i.test(e.url)||r?n:j(`a`,n,{href:e.url,rel:`noopener noreferrer nofollow`})}function F(e){return y(n.i`<span class="aside">[picture${e?`: ${e}`:``}]</span>`)}function I(e,t){switch(e.type){case`text`:return te(e,t.source);case`inlineCode`:return[{kind:`words`,words:e.value,from:A(e),code:!0}];case`break`:return[y(n.i`<br>`)];case`html`:return N(e);case`strong`:return j(`strong`,L(e.children,t));case`emphasis`:return j(`em`,L(e.children,t));case`delete`:return j(`s`,L(e.children,t));case`link`:return P(e,t);case`linkReference`:return L(e.children,t);case`image`:case`imageReference`:return[F(e.alt)];case`footnoteReference`:return[];default:return e}}function L(e,t){return e.flatMap(e=>I(e,t))}function R(e,t){let r=typeof e.checked==`boolean`?[y(n.i`<span class="box" aria-hidden="true">${e.checked?`\u2611`:`\u2610`}</span
              ><span class="unseen">${e.checked?`Ticked: `:`Not ticked: `}</span>`)]:[],i=e.children.flatMap(r=>r.type===`paragraph`&&e.spread!==!0?[...L(r.children,t),y(n.i` `)]:V(r,t));return j(`li`,[...r,...i])}function z(e,t){let n=e.children.flatMap(e=>R(e,t));return e.ordered===!0?j(`ol`,n,{start:e.start??1}):j(`ul`,n)}function B(e,t){let n=e.children.map((e,n)=>j(`tr`,e.children.flatMap(e=>{let r=L(e.children,t);return n===0&&r.length>0?j(`th`,r,{scope:`col`}):j(`td`,r)}))),r=`Table in line ${e.position?.start.line??0} of the text`;return j(`div`,j(`table`,n.flat()),{class:`scroll`,role:`group`,tabindex:0,"aria-label":r})}function V(e,t){switch(e.type){case`heading`:{let r=t.headings.get(A(e))??6,i=L(e.children,t),a=i.length===0?[y(n.i`(a heading without words)`)]:i;return j(`h${r}`,a)}case`paragraph`:return j(`p`,L(e.children,t));case`blockquote`:return j(`blockquote`,e.children.flatMap(e=>V(e,t)));case`list`:return z(e,t);case`table`:return B(e,t);case`code`:case`yaml`:return[y(n.i`<pre><code>${e.value}</code></pre>`)];case`html`:return j(`div`,N(e),{class:`loose`});case`thematicBreak`:return[y(n.i`<hr>`)];default:return[]}}const H={here:`found`,elsewhere:`found elsewhere`,empty:`empty`};function U(t,r){let i=t.slots.map(t=>{let i=r(t.id);return n.i`<li class="${i}">
      ${e.An(t.id)}<span class="unseen">, ${H[i]}</span>
    </li>`});return n.i`<ul class="slots">
    ${i}
  </ul>`}function W(t){let r=[1,2,3].map(e=>n.i`<i class="${e<=t?`on`:`off`}"></i>`);return n.i`<span class="level"
    ><span class="steps" aria-hidden="true">${r}</span>${e.ln[t]}</span
  >`}function G(e){let{dimension:t,here:r,anywhere:i}=e,a=U(t,e=>r.has(e)?`here`:i.has(e)?`elsewhere`:`empty`);return n.i`<li class="note of-${E(t.id)}" id="note-${e.number}">
    <p>
      <span class="number"><span class="unseen">Note </span>${e.number}</span
      ><b>${t.title}</b>${W(e.level)}
    </p>
    ${a}
  </li>`}function K(t){return n.i`<li class="note habit">
    <p><span class="number" aria-hidden="true">\u270e</span><b>${e.Dn(e.An(t.id))}</b></p>
    <p>\u201c${t.quote}\u201d ${t.message}</p>
  </li>`}function q({notes:e,habits:t},r){return e.length===0&&t.length===0?n.i`<div></div>`:n.i`<ul class="notes" aria-label="Notes on ${r}">
    ${e.map(G)}${t.map(K)}
  </ul>`}const J={marks:[],notes:[],habits:[]};function Y(t){let r=e.ht(t.source,t.assessed.document.profile),i=g(r),a={source:t.source,headings:v(r)},o=ee(t,i),s=i.flatMap(({node:t,line:r,endLine:i},s)=>{let c=o.passages[s]??J,l=k(V(t,a),c.marks);return t.type===`html`&&!n.o(l)?[]:[n.i`<div class="row">
      <span class="line" aria-hidden="true">${r}</span>
      <div class="words">${l}</div>
      ${q(c,e.Mn(r,i))}
    </div> `]});return{title:o.title,rows:s}}function X({review:t}){let n=t.dimensions.filter(e=>e.status!==`not-applicable`),r=[3,2,1,0].flatMap(t=>{let r=n.filter(e=>e.level===t).length;return r===0?[]:[`${e.On(r)} ${r===1?`is`:`are`} ${e.ln[t]}`]});return`Of the ${e.kn(n.length,`point`)} that a reader could look for, ${e.jn(r)}.`}function re(e,t){let r=new Set(t.evidence.map(e=>e.slot)),i=t.status===`not-applicable`?n.i`<span class="level">does not apply</span>`:W(t.level),a=U(e,e=>r.has(e)?`here`:`empty`);return n.i`<li class="of-${E(e.id)}"><b>${e.title}</b>${i}${a}</li> `}function ie({dimensions:e,review:t}){let r=e.flatMap(e=>{let n=t.dimensions.find(t=>t.id===e.id);return n===void 0?[]:[re(e,n)]});return n.i`<section aria-labelledby="levels">
    <h2 id="levels">Point by point</h2>
    <p class="lead">
      A level is the highest that any passage reaches, and its slots are those of the passages that reach it.
    </p>
    <ul class="levels">
      ${r}
    </ul>
  </section>`}function ae(e,t){let n=e.slots.find(e=>e.id===t.missing[0]);return t.question??n?.question??e.question}function oe(t,r){let i=r.missing[0],a=i===void 0?``:`Empty: ${e.An(i)}.`;return n.i`<li class="of-${E(t.id)}">
    <p class="of">${t.title}${W(r.level)}</p>
    <p class="question">${ae(t,r)}</p>
    <p class="aim">${a}</p>
    <div class="answer" aria-hidden="true"></div>
  </li> `}function Z(e,t,r){return r.length===0?n.i``:n.i`<h3 id="${t}">${e}</h3>
    <ol class="questions" aria-labelledby="${t}">
      ${r}
    </ol>`}function se({dimensions:t,review:r}){let i=r.dimensions.filter(({status:e,level:t})=>e!==`not-applicable`&&e!==`waived`&&t<3).toSorted((t,n)=>e.Cn(t.id)-e.Cn(n.id)),a=e=>i.filter(t=>t.status===`short`===e).flatMap(e=>{let n=t.find(({id:t})=>t===e.id);return n===void 0?[]:[oe(n,e)]}),o=i.length===0?n.i`<p class="lead">No question is open: a reader can see the reasoning on every point.</p>`:n.i``;return n.i`<section aria-labelledby="questions">
    <h2 id="questions">Questions</h2>
    ${o}${Z(`Asked by the norms`,`asked`,a(!0))}${Z(`To talk about`,`further`,a(!1))}
  </section>`}function Q(){let t=(t,r)=>n.i`<li><mark class="level-${t} of-blue">${e.ln[t]}</mark> ${r}</li>`;return n.i`<section class="legend" aria-labelledby="legend">
    <h2 id="legend">How to read this page</h2>
    <ul>
      ${t(1,`the topic is touched`)}${t(2,`a claim about this change that could be checked`)}${t(3,`a claim, and what lets a reader act on it`)}
    </ul>
    <ul class="slots">
      <li class="here">a slot that this passage fills</li>
      <li class="elsewhere">one that another passage fills</li>
      <li class="empty">one that is empty</li>
    </ul>
    <p>
      Raised figures lead to the notes in the margin. It is judged whether the reasoning can be seen, never
      whether it is right.
    </p>
  </section>`}function $({review:e,assessed:t}){let n=t.document.headings.find(e=>e.depth===1)?.text;return e.title??n??e.id}function ce(e,t){let{review:r,assessed:i}=e,a=r.profile===`rfc`?`RFC`:`Pull request`,[o]=t.marks,s=o===void 0||r.title===null?n.i`${$(e)}`:n.i`${T(o)}${$(e)}${n.s(`</mark>`)}${w(o)}`,c=i.document.unread===null?n.i`<p class="standing">${X(e)}</p>`:n.i``;return n.i`<header>
    <div>
      <p class="eyebrow">${a} \u00b7 ${r.id}</p>
      <h1>${s}</h1>
      ${c}${q(t,`the title`)}
    </div>
    ${Q()}
  </header>`}function le(e,t){let{unread:r}=e.assessed.document,{title:i,rows:a}=r===null?Y(e):{title:J,rows:[]},o=r===null?n.i`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${a}
          </section>
          ${ie(e)} ${se(e)}`:n.i`<p class="standing">${r}</p>`,s=$(e);return n.t({title:`${s}: what a reader can see`,description:`Where the reasoning shows in ${s}, and what a reader would still ask.`,style:`
header { display: grid; gap: 2rem 3rem; border-bottom: 1px solid var(--rule); padding-bottom: 2rem; }
header h1 { font: 600 clamp(1.7rem, 4.5vw, 2.9rem)/1.15 var(--serif); margin: 0.4rem 0 0.8rem; max-width: 24ch; }
.standing { font: 1.2rem/1.45 var(--serif); max-width: 44ch; }
header .notes { margin-top: 1rem; max-width: 24rem; }
.legend { font-size: 0.875rem; color: var(--soft); align-self: end; }
.legend h2 { font: 600 0.875rem/1.4 var(--sans); color: var(--ink); margin: 0 0 0.4rem; }
.legend ul { list-style: none; padding: 0; margin: 0 0 0.6rem; }
.legend mark { color: var(--ink); }
main > section { margin-top: 3rem; }
main h2 { font: 600 1.5rem/1.2 var(--serif); margin-bottom: 1rem; }
.lead { color: var(--soft); max-width: 60ch; margin-bottom: 1rem; }
.of-blue { --hue: var(--blue); --tint: var(--blue-tint); }
.of-red { --hue: var(--red); --tint: var(--red-tint); }
.of-green { --hue: var(--green); --tint: var(--green-tint); }
.of-violet { --hue: var(--violet); --tint: var(--violet-tint); }
.of-slate { --hue: var(--slate); --tint: var(--slate-tint); }
mark {
  color: inherit; background: none; text-decoration: underline; text-decoration-color: var(--hue);
  text-underline-offset: 0.22em; text-decoration-skip-ink: none; box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
mark.level-1 { text-decoration-style: dotted; text-decoration-thickness: 2px; }
mark.level-2 { text-decoration-style: solid; text-decoration-thickness: 2px; }
mark.level-3 { text-decoration-style: double; text-decoration-thickness: 2px; background: var(--tint); }
mark a { color: inherit; }
.references { font: 600 0.68em/1 var(--sans); white-space: nowrap; margin-left: 0.15em; }
.references a { text-decoration: none; padding: 0.15em 0.2em; }
.references a:hover { text-decoration: underline; }
.row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.35rem 0; }
.line { display: none; }
.words { font: 1.08rem/1.65 var(--serif); }
.words > * + * { margin-top: 0.6rem; }
.words h3 { font: 600 1.35rem/1.25 var(--serif); margin-top: 1.2rem; }
.words h4 { font: 600 1.15rem/1.25 var(--serif); margin-top: 0.8rem; }
.words h5, .words h6 { font: 600 1rem/1.3 var(--sans); margin-top: 0.6rem; }
.words ul, .words ol { padding-left: 1.4rem; }
.words li:has(> .box) { list-style: none; margin-left: -1.4rem; }
.words li + li { margin-top: 0.3rem; }
.words li > ul, .words li > ol { margin-top: 0.3rem; }
.words pre, .words code { background: var(--faint); border-radius: 4px; }
.words code { padding: 0.1em 0.3em; }
.words pre { padding: 0.7rem 0.9rem; white-space: pre-wrap; line-height: 1.45; }
.words pre code { padding: 0; background: none; }
.words blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; color: var(--soft); }
.words hr { border: 0; border-top: 1px solid var(--rule); margin: 1rem 0; }
.words table { border-collapse: collapse; font: 0.9rem/1.5 var(--sans); overflow-wrap: normal; }
.words th, .words td { border: 1px solid var(--rule); padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
.words .loose { white-space: pre-line; }
.aside { color: var(--soft); font-style: italic; }
.box { font-family: var(--sans); margin-right: 0.4em; }
.notes { list-style: none; padding: 0; font-size: 0.85rem; line-height: 1.4; display: grid; gap: 0.5rem; align-content: start; }
.note { border-left: 3px solid var(--hue, var(--soft)); padding: 0.1rem 0 0.1rem 0.7rem; break-inside: avoid; }
.note > p { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; }
.note.habit > p + p { display: block; color: var(--soft); }
.note:target { background: var(--tint, var(--faint)); }
.note b { color: var(--hue, var(--ink)); }
.number { font-weight: 600; font-size: 0.75rem; min-width: 1.1em; }
.level { display: inline-flex; gap: 0.4em; align-items: center; color: var(--soft); white-space: nowrap; font: 400 0.85rem/1.4 var(--sans); }
.steps { display: inline-flex; gap: 2px; }
.steps i { width: 0.6rem; height: 0.5rem; border: 1px solid var(--hue, var(--soft)); }
.steps .on { background: var(--hue, var(--soft)); }
.slots { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; color: var(--soft); }
.slots li::before {
  content: ''; display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.4em; border-radius: 50%;
  border: 1.5px solid var(--hue, var(--soft));
}
.slots .here { color: var(--ink); font-weight: 600; }
.slots .here::before { background: var(--hue, var(--soft)); }
.slots .elsewhere::before { background: linear-gradient(90deg, var(--hue, var(--soft)) 50%, transparent 50%); }
.slots .empty::before { border-style: dashed; border-radius: 1px; }
.slots .empty { font-style: italic; }
.levels { list-style: none; padding: 0; font-size: 0.9rem; }
.levels > li { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: baseline; padding: 0.5rem 0; border-top: 1px solid var(--rule); }
.levels b { color: var(--hue); width: 7.5rem; }
.levels .level { width: 8rem; }
.levels .slots { flex: 1 1 16rem; }
.questions { list-style: none; padding: 0; display: grid; gap: 1.5rem 3rem; counter-reset: question; }
.questions > li { border-top: 2px solid var(--hue); padding-top: 0.6rem; break-inside: avoid; }
.questions .of { display: flex; gap: 0.8rem; align-items: baseline; color: var(--hue); font-weight: 600; font-size: 0.9rem; }
.question { font: 1.25rem/1.4 var(--serif); margin: 0.3rem 0; }
.aim { color: var(--soft); font-size: 0.85rem; }
section > h3 { font: 600 1rem/1.3 var(--sans); margin: 1.5rem 0 0.8rem; }
.answer { height: 4.5rem; background: repeating-linear-gradient(transparent 0 calc(1.5rem - 1px), var(--rule) calc(1.5rem - 1px) 1.5rem); }
@media (min-width: 52rem) {
  header { grid-template-columns: minmax(0, 1fr) 22rem; }
  .row { grid-template-columns: 2rem minmax(0, 38rem) minmax(14rem, 1fr); column-gap: 1.5rem; align-items: first baseline; }
  .line { display: block; text-align: right; color: var(--soft); font: 0.75rem/1.65 var(--sans); font-variant-numeric: tabular-nums; }
  .questions { grid-template-columns: 1fr 1fr; }
}
@media print {
  .row { grid-template-columns: 1.5rem minmax(0, 1fr) 14rem; column-gap: 1rem; align-items: first baseline; }
  .line { display: block; }
  .words { font-size: 10.5pt; line-height: 1.45; }
  .questions { grid-template-columns: 1fr 1fr; }
  h2, h3, .lead, .row:has(h3, h4, h5, h6) { break-after: avoid; }
  .levels > li, .row { break-inside: avoid; }
}
`,body:n.i`<a class="skip" href="#text">Skip to the text</a>
      <div class="sheet">
        ${ce(e,i)}
        <main>${o}</main>
        <footer><p>Made by Legible ${t}. Nothing on this page was sent anywhere.</p></footer>
      </div>`})}async function ue(n,r){let{as:i,title:a}=n,o=e.xt(),s=await e.h(await e.f(null,r.folder,o),r.folder),c=e.n(await e.r(n.file,r),{as:i,title:a,rfcs:s.rfcs}),u=e.ut(o,s),d=e.ot(c,u,s.templates[c.profile]),{dimensions:f}=u.rules;switch(n.format){case`terminal`:{let t=e.s(r.environment,r.output);return r.output.write(l(d,f,t)),0}case`html`:{let n=e.ct(c,u,s);return r.output.write(le({assessed:d,review:n,dimensions:f,source:c.text},t.a)),0}default:return n.format}}exports.runExplain=ue;