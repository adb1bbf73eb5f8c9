import{$ as e,A as t,An as n,D as r,Et as i,Lt as a,Mt as o,Nt as s,On as c,Q as l,S as u,St as d,_ as ee,a as f,dr as p,et as m,fr as h,g as te,hr as g,i as _,mr as v,n as ne,o as re,pr as y,r as b,s as x,t as S,ur as C,wt as ie,yr as w}from"./engine.js";import{a as ae,s as T}from"./base2.js";function oe(e,t){let{level:n}=e;return e.slots.map(({id:e,because:r})=>({name:`${t.id}: ${y(e)}`,level:n,because:r}))}function se(e,t){let n=new Map;return t.forEach((t,r)=>{for(let i of e.findings[r]??[]){let{statement:e}=i.reading;n.set(e,[...n.get(e)??[],...oe(i,t)])}}),n}function ce(e,t,r,i){let{line:a}=e.position.start,o=i-5-5,s=t.length===0?r.dim:e=>e,c=m(T(e.text),o).map((e,t)=>{let n=t>0?``:a===0?`title`:String(a);return`${r.dim(`${n.padStart(5)} \u2502`)} ${s(e)}`}),l=t.flatMap(e=>{let t=e.because.length===0?``:` by ${e.because.map(e=>`\u201c${T(e)}\u201d`).join(`, `)}`,i=`${T(e.name)}, ${n[e.level]}${t}`;return m(i,o-2).map((e,t)=>`${` `.repeat(5)} ${r.dim(`\u2502`)} ${r.ask(`${t===0?`\u21b3`:` `} ${e}`)}`)});return[...c,...l]}function E(e){return v(e.map(e=>y(e.id)))}function le(e,t){let n=t.kind===`assessed`?c(t.evidence):[],r=E(e.slots.filter(e=>e.primary)),i=E(e.slots.filter(e=>!e.primary&&e.reasons));switch(t.level){case 0:return t.kind===`not-applicable`?`It does not apply to this text.`:`No sentence touches it.`;case 1:return`The topic is touched, with nothing that could be wrong; level 2 needs: ${r}.`;case 2:return`Found: ${v(n)}. Level 3 needs one of these at the same point: ${i}.`;case 3:return`Found at one point: ${v(n)}.`;default:return t}}function ue(e,t,r){let i=2+r.titleColumns+2+8+2,[a=``,...o]=m(le(e,t),r.width-i);return[`  ${r.paint.bold(l(e.title,r.titleColumns))}  ${n[t.level].padEnd(8)}  ${a}`,...o.map(e=>` `.repeat(i)+e)]}function de(t,n,r){let i=e(r.color),{unread:a,statements:o}=t.document;if(a!==null)return`\n  ${C(`not read: ${T(a)}`)}\n\n`;let s=se(t,n),c=Math.max(0,...n.map(e=>e.title.length)),l={paint:i,width:r.width,titleColumns:c},u=n.flatMap((e,n)=>{let r=t.assessments[n];return r===void 0?[]:ue(e,r,l)});return`${[``,...o.flatMap(e=>ce(e,s.get(e)??[],i,r.width)),``,...u,``].join(`
`)}\n`}function fe({assessed:e}){return e.findings.flatMap((e,t)=>e.map(e=>({at:t,finding:e,statement:e.reading.statement})))}function D(e){return e.reduce((e,{finding:t})=>t.level>e?t.level:e,0)}function pe(e,t,n){let r=e.review.dimensions.find(e=>e.id===t.id)?.evidence??[];return{dimension:t,level:D(n),here:new Set(n.flatMap(({finding:e})=>e.slots.map(e=>e.id))),anywhere:new Set(r.map(e=>e.slot))}}function me(e,t,n){return e.dimensions.flatMap((n,r)=>{let i=t.filter(e=>e.at===r);return i.length===0?[]:[pe(e,n,i)]}).map((e,t)=>({...e,number:n+t+1}))}function he(e,t,n){return[...new Set(t.map(e=>e.statement))].flatMap(r=>{let i=t.filter(e=>e.statement===r),a=i.map(({at:t})=>e.dimensions[t]),o=n.filter(e=>a.includes(e.dimension)),{start:s,end:c}=r.position,l=o[0];return l===void 0?[]:[{from:s.offset,to:c.offset,level:D(i),dimension:l.dimension,notes:o}]}).toSorted((e,t)=>e.from-t.from)}function ge(e,t){let n=fe(e),{habits:r}=e.review,i=0,a=(t,n)=>{let r=me(e,t,i);return i+=r.length,{notes:r,marks:he(e,t,r),habits:n}};return{title:a(n.filter(({statement:e})=>e.kind===`title`),r.filter(e=>e.line===0)),passages:t.map(e=>a(n.filter(({statement:t})=>t.kind!==`title`&&O(t,e)),r.filter(t=>t.line>=e.line&&t.line<=e.endLine)))}}function O(e,t){let{offset:n}=e.position.start;return n>=t.from&&n<t.to}function k(e){return e.children.filter(e=>e.type!==`definition`).map(e=>({node:e,from:e.position?.start.offset??0,to:e.position?.end.offset??0,line:e.position?.start.line??0,endLine:e.position?.end.line??0}))}function A(e){return e.flatMap(e=>e.type===`heading`?[e]:`children`in e?A(e.children):[])}function j(e){let t=new Map,n=[];for(let{depth:r,position:i}of A(e.children))n=[...n.filter(e=>e<r),r],t.set(i?.start.offset??0,Math.min(6,3+n.length-1));return t}function M(e){return{kind:`markup`,markup:e}}function N(e,t){return[...e.matchAll(/\s+|\S+/g)].map(e=>({kind:`words`,words:e[0],from:t+e.index,code:!1}))}function P(e,t,n){if(t[n]===`&`&&(e!==`&`||t.startsWith(`&amp;`,n))){let e=t.indexOf(`;`,n);if(e>=0&&e-n<60)return{from:n,to:e+1}}let r=t.indexOf(e,n);return r<0||r-n>60?{from:n,to:n}:{from:r,to:r+e.length}}function F(e,t){let n=e.position?.start.offset??0,r=e.position?.end.offset??n;if(r-n===e.value.length)return N(e.value,n);let i=n;return[...e.value.matchAll(/\s+|\S+/g)].map(e=>{let n=Array.from(e[0],e=>{let n=P(e,t,i);return i=Math.min(r,n.to),n});return{kind:`words`,words:e[0],from:n[0]?.from??i,code:!1}})}function I(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;(e[i]?.from??0)<=t?n=i+1:r=i}let i=e[n-1];return i!==void 0&&t<i.to?i:null}function L(e){let t=`Note ${e.number}: ${e.dimension.title}, ${n[e.level]}`;return _`<a href="#note-${e.number}" aria-label="${t}">${e.number}</a>`}function R(e){return _`<sup class="references">${e.notes.map(e=>L(e))}</sup>`}function z(e){return f(`mark`,{class:`level-${e.level} of-${B(e.dimension.id)}`})}function B(e){switch(e){case`assumptions`:return`blue`;case`risk`:return`red`;case`rollback`:return`green`;case`tradeoffs`:return`violet`;default:return`slate`}}function V(e){return e.kind===`words`&&e.words.trim()!==``}function _e(e,t){let n=new Map;return e.forEach((e,r)=>{let i=e.kind===`words`&&V(e)?I(t,e.from):null;i!==null&&n.set(i,r)}),n}function ve(e,t){let n=_e(e,t),r=null,i=[],a=e=>{r!==null&&e!==r&&i.push(`</mark>`),e!==null&&e!==r&&i.push(z(e).markup),r=e};return e.forEach((e,o)=>{if(e.kind===`markup`){a(null),i.push(e.markup.markup);return}let s=I(t,e.from),c=s!==null&&(r===s||V(e))&&o<=(n.get(s)??-1);a(c?s:null);let l=b(e.words);i.push(e.code?`<code>${l}</code>`:l),s!==null&&n.get(s)===o&&(a(null),i.push(R(s).markup))}),a(null),x(i.join(``))}const ye=/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>|[^<]+|</gi;function H(e){return e.position?.start.offset??0}function U(e,t,n={}){return[M(f(e,n)),...t,M(ne(e))]}function be(e){let t=e.replace(/^<!--|-->$/g,``).trim();return M(t===``?_``:_`<span class="aside"><span class="unseen">Hidden comment: </span>${t}</span>`)}function W(e){return[...e.value.matchAll(ye)].flatMap(t=>{let[n]=t;return n.startsWith(`<!--`)?[be(n)]:/^<br\b/i.test(n)?[M(_`<br>`)]:s(n)&&n!==`<`?[]:N(n,H(e)+t.index)})}function xe(e,t){let n=G(e.children,t),r=!n.some(e=>e.kind===`words`&&e.words.trim()!==``);return!/^https?:\/\//i.test(e.url)||r?n:U(`a`,n,{href:e.url,rel:`noopener noreferrer nofollow`})}function Se(e){return M(_`<span class="aside">[picture${e?`: ${e}`:``}]</span>`)}function Ce(e,t){switch(e.type){case`text`:return F(e,t.source);case`inlineCode`:return[{kind:`words`,words:e.value,from:H(e),code:!0}];case`break`:return[M(_`<br>`)];case`html`:return W(e);case`strong`:return U(`strong`,G(e.children,t));case`emphasis`:return U(`em`,G(e.children,t));case`delete`:return U(`s`,G(e.children,t));case`link`:return xe(e,t);case`linkReference`:return G(e.children,t);case`image`:case`imageReference`:return[Se(e.alt)];case`footnoteReference`:return[];default:return e}}function G(e,t){return e.flatMap(e=>Ce(e,t))}function we(e,t){let n=typeof e.checked==`boolean`?[M(_`<span class="box" aria-hidden="true">${e.checked?`\u2611`:`\u2610`}</span
              ><span class="unseen">${e.checked?`Ticked: `:`Not ticked: `}</span>`)]:[],r=e.children.flatMap(n=>n.type===`paragraph`&&e.spread!==!0?[...G(n.children,t),M(_` `)]:K(n,t));return U(`li`,[...n,...r])}function Te(e,t){let n=e.children.flatMap(e=>we(e,t));return e.ordered===!0?U(`ol`,n,{start:e.start??1}):U(`ul`,n)}function Ee(e,t){let n=e.children.map((e,n)=>U(`tr`,e.children.flatMap(e=>{let r=G(e.children,t);return n===0&&r.length>0?U(`th`,r,{scope:`col`}):U(`td`,r)}))),r=`Table in line ${e.position?.start.line??0} of the text`;return U(`div`,U(`table`,n.flat()),{class:`scroll`,role:`group`,tabindex:0,"aria-label":r})}function K(e,t){switch(e.type){case`heading`:{let n=t.headings.get(H(e))??6,r=G(e.children,t),i=r.length===0?[M(_`(a heading without words)`)]:r;return U(`h${n}`,i)}case`paragraph`:return U(`p`,G(e.children,t));case`blockquote`:return U(`blockquote`,e.children.flatMap(e=>K(e,t)));case`list`:return Te(e,t);case`table`:return Ee(e,t);case`code`:case`yaml`:return[M(_`<pre><code>${e.value}</code></pre>`)];case`html`:return U(`div`,W(e),{class:`loose`});case`thematicBreak`:return[M(_`<hr>`)];default:return[]}}const De={here:`found`,elsewhere:`found elsewhere`,empty:`empty`};function q(e,t){let n=e.slots.map(e=>{let n=t(e.id);return _`<li class="${n}">
      ${y(e.id)}<span class="unseen">, ${De[n]}</span>
    </li>`});return _`<ul class="slots">
    ${n}
  </ul>`}function J(e){let t=[1,2,3].map(t=>_`<i class="${t<=e?`on`:`off`}"></i>`);return _`<span class="level"
    ><span class="steps" aria-hidden="true">${t}</span>${n[e]}</span
  >`}function Oe(e){let{dimension:t,here:n,anywhere:r}=e,i=q(t,e=>n.has(e)?`here`:r.has(e)?`elsewhere`:`empty`);return _`<li class="note of-${B(t.id)}" id="note-${e.number}">
    <p>
      <span class="number"><span class="unseen">Note </span>${e.number}</span
      ><b>${t.title}</b>${J(e.level)}
    </p>
    ${i}
  </li>`}function ke(e){return _`<li class="note habit">
    <p><span class="number" aria-hidden="true">\u270e</span><b>${C(y(e.id))}</b></p>
    <p>\u201c${e.quote}\u201d ${e.message}</p>
  </li>`}function Y({notes:e,habits:t},n){return e.length===0&&t.length===0?_`<div></div>`:_`<ul class="notes" aria-label="Notes on ${n}">
    ${e.map(Oe)}${t.map(ke)}
  </ul>`}const X={marks:[],notes:[],habits:[]};function Z(e){let t=o(e.source,e.assessed.document.profile),n=k(t),r={source:e.source,headings:j(t)},i=ge(e,n),a=n.flatMap(({node:e,line:t,endLine:n},a)=>{let o=i.passages[a]??X,s=ve(K(e,r),o.marks);return e.type===`html`&&!re(s)?[]:[_`<div class="row">
      <span class="line" aria-hidden="true">${t}</span>
      <div class="words">${s}</div>
      ${Y(o,g(t,n))}
    </div> `]});return{title:i.title,rows:a}}function Ae({review:e}){let t=e.dimensions.filter(e=>e.status!==`not-applicable`),r=[3,2,1,0].flatMap(e=>{let r=t.filter(t=>t.level===e).length;return r===0?[]:[`${p(r)} ${r===1?`is`:`are`} ${n[e]}`]});return`Of the ${h(t.length,`point`)} that a reader could look for, ${v(r)}.`}function je(e,t){let n=new Set(t.evidence.map(e=>e.slot)),r=t.status===`not-applicable`?_`<span class="level">does not apply</span>`:J(t.level),i=q(e,e=>n.has(e)?`here`:`empty`);return _`<li class="of-${B(e.id)}"><b>${e.title}</b>${r}${i}</li> `}function Me({dimensions:e,review:t}){let n=e.flatMap(e=>{let n=t.dimensions.find(t=>t.id===e.id);return n===void 0?[]:[je(e,n)]});return _`<section aria-labelledby="levels">
    <h2 id="levels">Point by point</h2>
    <p class="lead">
      A level is the highest that any passage reaches, and its slots are those of the passages that reach it.
    </p>
    <ul class="levels">
      ${n}
    </ul>
  </section>`}function Ne(e,t){let n=e.slots.find(e=>e.id===t.missing[0]);return t.question??n?.question??e.question}function Pe(e,t){let n=t.missing[0],r=n===void 0?``:`Empty: ${y(n)}.`;return _`<li class="of-${B(e.id)}">
    <p class="of">${e.title}${J(t.level)}</p>
    <p class="question">${Ne(e,t)}</p>
    <p class="aim">${r}</p>
    <div class="answer" aria-hidden="true"></div>
  </li> `}function Q(e,t,n){return n.length===0?_``:_`<h3 id="${t}">${e}</h3>
    <ol class="questions" aria-labelledby="${t}">
      ${n}
    </ol>`}function Fe({dimensions:e,review:t}){let n=t.dimensions.filter(({status:e,level:t})=>e!==`not-applicable`&&e!==`waived`&&t<3).toSorted((e,t)=>w(e.id)-w(t.id)),r=t=>n.filter(e=>e.status===`short`===t).flatMap(t=>{let n=e.find(({id:e})=>e===t.id);return n===void 0?[]:[Pe(n,t)]}),i=n.length===0?_`<p class="lead">No question is open: a reader can see the reasoning on every point.</p>`:_``;return _`<section aria-labelledby="questions">
    <h2 id="questions">Questions</h2>
    ${i}${Q(`Asked by the norms`,`asked`,r(!0))}${Q(`To talk about`,`further`,r(!1))}
  </section>`}function Ie(){let e=(e,t)=>_`<li><mark class="level-${e} of-blue">${n[e]}</mark> ${t}</li>`;return _`<section class="legend" aria-labelledby="legend">
    <h2 id="legend">How to read this page</h2>
    <ul>
      ${e(1,`the topic is touched`)}${e(2,`a claim about this change that could be checked`)}${e(3,`a claim, and what lets a reader act on it`)}
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
  </section>`}function $({review:e,assessed:t}){let n=t.document.headings.find(e=>e.depth===1)?.text;return e.title??n??e.id}function Le(e,t){let{review:n,assessed:r}=e,i=n.profile===`rfc`?`RFC`:`Pull request`,[a]=t.marks,o=a===void 0||n.title===null?_`${$(e)}`:_`${z(a)}${$(e)}${x(`</mark>`)}${R(a)}`,s=r.document.unread===null?_`<p class="standing">${Ae(e)}</p>`:_``;return _`<header>
    <div>
      <p class="eyebrow">${i} \u00b7 ${n.id}</p>
      <h1>${o}</h1>
      ${s}${Y(t,`the title`)}
    </div>
    ${Ie()}
  </header>`}function Re(e,t){let{unread:n}=e.assessed.document,{title:r,rows:i}=n===null?Z(e):{title:X,rows:[]},a=n===null?_`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${i}
          </section>
          ${Me(e)} ${Fe(e)}`:_`<p class="standing">${n}</p>`,o=$(e);return S({title:`${o}: what a reader can see`,description:`Where the reasoning shows in ${o}, and what a reader would still ask.`,style:`
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
`,body:_`<a class="skip" href="#text">Skip to the text</a>
      <div class="sheet">
        ${Le(e,r)}
        <main>${a}</main>
        <footer><p>Made by Legible ${t}. Nothing on this page was sent anywhere.</p></footer>
      </div>`})}async function ze(e,n){let{as:o,title:s}=e,c=a(),l=await t(await r(null,n.folder,c),n.folder),f=te(await ee(e.file,n),{as:o,title:s,rfcs:l.rfcs}),p=i(c,l),m=d(f,p,l.templates[f.profile]),{dimensions:h}=p.rules;switch(e.format){case`terminal`:{let e=u(n.environment,n.output);return n.output.write(de(m,h,e)),0}case`html`:{let e=ie(f,p,l);return n.output.write(Re({assessed:m,review:e,dimensions:h,source:f.text},ae)),0}default:return e.format}}export{ze as runExplain};