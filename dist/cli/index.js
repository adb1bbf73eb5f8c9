import{a as e,l as t,n,s as r,t as i,u as a}from"../base2.js";import{v as o}from"../base.js";import{fileURLToPath as ee}from"node:url";const s=[`terminal`,`markdown`,`json`,`sarif`],c=[`terminal`,`html`],l={help:{type:`boolean`,short:`h`}};function u(e){return`Run \`${e===`legible`?`legible`:`legible ${e}`} --help\` to see what there is.`}function d(e){let t=e instanceof Error?e.message:String(e),n=/^Unknown option '([^']+)'/.exec(t)?.[1];if(n!==void 0)return`unknown option \`${n}\``;let r=/^Option '[^']*?(--[\w-]+)[^']*' (?:argument missing|argument is ambiguous)/.exec(t)?.[1];return r===void 0?t.split(`
`,1)[0]??t:`option \`${r}\` needs a value`}function f(e,n,r){try{let{values:t,positionals:r}=o({args:[...e],options:n,allowPositionals:!0,strict:!0});return{values:t,positionals:r}}catch(e){throw new t(d(e),{hint:u(r),cause:e})}}function p(e,t){let n=e.values[t];return typeof n==`string`?n:null}function m(e,t){return e.values[t]===!0}function h(e,n,r){let i=p(e,n);if(i===null)return null;let a=r.find(e=>e===i);if(a!==void 0)return a;throw new t(`unexpected \`--${n} ${i}\``,{hint:`\`--${n}\` takes ${r.map(e=>`\`${e}\``).join(`, `)}.`})}const g=[`terminal`,`markdown`,`json`],_=[`markdown`,`html`,`json`,`csv`],v={...l,jsonl:{type:`string`},clone:{type:`string`},repo:{type:`string`},direct:{type:`boolean`},last:{type:`string`},since:{type:`string`},norms:{type:`string`},codeowners:{type:`string`},format:{type:`string`},workers:{type:`string`},again:{type:`boolean`}};function y(e){return b(e,`workers`,16)}function b(e,n,r){let i=p(e,n);if(i===null)return null;let a=Number(i);if(Number.isInteger(a)&&a>=1&&a<=r)return a;throw new t(`unexpected \`--${n} ${i}\``,{hint:`\`--${n}\` takes a number from 1 to ${r}.`})}function x(e,n){let r=Date.parse(e);if(/^\d{4}-\d\d-\d\d$/.test(e)&&new Date(r||0).toISOString().startsWith(e))return e;throw new t(`unexpected \`--${n} ${e}\``,{hint:`\`--${n}\` takes a day, as \`2026-01-31\`.`})}function S(e,t){let n=p(e,t);return n===null?null:x(n,t)}function C(e,t){let n=e.values[t],r=Array.isArray(n)?n.filter(e=>typeof e==`string`):[];return[...new Set(r.map(e=>x(e,t)))].sort()}function w(e,n){let r=p(e,n);if(r===null)return null;let i=Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(r)?.[1]??NaN);if(i>0&&i<100)return i/100;throw new t(`unexpected \`--${n} ${r}\``,{hint:`\`--${n}\` takes a share of the pull requests, as \`10%\`.`})}function te(e){let n=[`jsonl`,`clone`,`repo`].filter(t=>p(e,t)!==null);if(n.length>1)throw new t(`${n.map(e=>`\`--${e}\``).join(` and `)} do not go together`,{hint:`A history has one source.`});let r=p(e,`jsonl`);if(r!==null)return{kind:`json-lines`,path:r};let i=p(e,`repo`);if(i===null)return{kind:`local-clone`,folder:p(e,`clone`)??`.`,direct:e.values.direct===!0};if(/^[\w.-]+\/[\w.-]+$/.test(i))return{kind:`github`,repository:i};throw new t(`unexpected \`--repo ${i}\``,{hint:"`--repo` takes `OWNER/NAME`."})}function T(e,n){if(e.positionals.length>0)throw new t(`\`legible ${n}\` takes no \`${e.positionals[0]??``}\``,{hint:"Name the source with `--jsonl FILE`, `--clone DIR` or `--repo OWNER/NAME`."});return{place:te(e),selection:{last:b(e,`last`,1e6),since:S(e,`since`)},norms:p(e,`norms`),owners:p(e,`codeowners`),workers:y(e),again:e.values.again===!0}}const ne=e=>{let t=f(e,{...v,compare:{type:`string`},budget:{type:`string`}},`backtest`);return t.values.help===!0?null:{kind:`backtest`,...T(t,`backtest`),compare:p(t,`compare`),budget:w(t,`budget`),format:h(t,`format`,g)??`terminal`}},re=e=>{let t=f(e,{...v,changed:{type:`string`,multiple:!0}},`report`);return t.values.help===!0?null:{kind:`report`,...T(t,`report`),format:h(t,`format`,_)??`markdown`,changed:C(t,`changed`)}},ie=e=>{let t=f(e,{...l,norms:{type:`string`},output:{type:`string`},expires:{type:`string`}},`baseline`);return t.values.help===!0?null:{kind:`baseline`,files:t.positionals,norms:p(t,`norms`),output:p(t,`output`),expires:S(t,`expires`)}};function ae(e,t){return{backtest:ne,report:re,baseline:ie}[e](t)??{kind:`help`,topic:e}}const E=[`terminal`,`json`],D=[`terminal`,`markdown`,`json`],O={...l,base:{type:`string`},title:{type:`string`},norms:{type:`string`},format:{type:`string`}},k={...l,uses:{type:`string`},force:{type:`boolean`},"dry-run":{type:`boolean`}},A={...l,repository:{type:`string`},format:{type:`string`}},j=/^[\w.-]+\/[\w.-]+@[\w./-]+$/,M=/^[\w.-]+\/[\w.-]+$/;function N(e,n,r){let[i,...a]=e.positionals;if(a.length===0)return i??null;throw new t(`\`legible ${n}\` takes one ${r}, not ${e.positionals.length}`,{hint:`Name one ${r}, or none.`})}function P(e,n,r,i){let a=p(e,n);if(a===null||r.test(a))return a;throw new t(`unexpected \`--${n} ${a}\``,{hint:`\`--${n}\` takes ${i}.`})}function F(e){let t=f(e,O,`questions`);return m(t,`help`)?{kind:`help`,topic:`questions`}:{kind:`questions`,draft:N(t,`questions`,`file`),base:p(t,`base`),title:p(t,`title`),norms:p(t,`norms`),format:h(t,`format`,D)??`terminal`}}function I(e){let t=f(e,k,`init`);return m(t,`help`)?{kind:`help`,topic:`init`}:{kind:`init`,folder:N(t,`init`,`folder`)??`.`,uses:P(t,`uses`,j,"a reference as a workflow writes it: `OWNER/REPO@REF`"),force:m(t,`force`),dryRun:m(t,`dry-run`)}}function L(e){let t=f(e,A,`doctor`);return m(t,`help`)?{kind:`help`,topic:`doctor`}:{kind:`doctor`,folder:N(t,`doctor`,`folder`)??`.`,repository:P(t,`repository`,M,"a repository of GitHub: `OWNER/NAME`"),format:h(t,`format`,E)??`terminal`}}function R(e,t){switch(e){case`questions`:return F(t);case`init`:return I(t);case`doctor`:return L(t);default:return e}}const z={as:{type:`string`},title:{type:`string`}},B={...l,...z,format:{type:`string`},html:{type:`boolean`}},V={...l,...z,norms:{type:`string`},format:{type:`string`},jsonl:{type:`boolean`},workers:{type:`string`}};function H(e){let n=f(e,V,`review`);if(n.values.help===!0)return{kind:`help`,topic:`review`};let r=p(n,`norms`);if(n.values.jsonl===!0){let e=[`as`,`title`,`format`].find(e=>n.values[e]!==void 0);if(e===void 0&&n.positionals.length===0)return{kind:`review-lines`,norms:r,workers:y(n)};throw new t(`\`--jsonl\` does not go with ${e===void 0?`files`:`\`--${e}\``}`,{hint:`Each line of standard input says for itself what it is: {"id", "as", "title", "text"}.`})}if(y(n)!==null)throw new t("`--workers` goes with `--jsonl` only",{hint:`A few texts are reviewed faster by one.`});return{kind:`review`,files:n.positionals,as:h(n,`as`,i),title:p(n,`title`),norms:r,format:h(n,`format`,s)??`terminal`}}function U(e){let n=h(e,`format`,c);if(!m(e,`html`))return n??`terminal`;if(n===null||n===`html`)return`html`;throw new t(`\`--html\` does not go with \`--format ${n}\``,{hint:`Leave one of the two out.`})}function W(e){let n=f(e,B,`explain`);if(n.values.help===!0)return{kind:`help`,topic:`explain`};let[r,...a]=n.positionals;if(r===void 0||a.length>0)throw new t(`\`legible explain\` takes one file, not ${n.positionals.length}`,{hint:"Name the file, or `-` for standard input."});return{kind:`explain`,file:r,as:h(n,`as`,i),title:p(n,`title`),format:U(n)}}function G(e){let n=f(e,l,`rules`);if(n.values.help===!0)return{kind:`help`,topic:`rules`};let[r,i,...a]=n.positionals;if(r!==`check`||a.length>0)throw new t(`unexpected \`${[`legible rules`,...n.positionals].join(` `)}\``,{hint:"The command is `legible rules check [DIR]`."});return{kind:`check-rules`,folder:i??`rules`}}function K(e){let[n,...r]=e;switch(n){case`review`:return H(r);case`explain`:return W(r);case`rules`:return G(r);case`questions`:case`init`:case`doctor`:return R(n,r);case`backtest`:case`report`:case`baseline`:return ae(n,r);case void 0:case`help`:case`--help`:case`-h`:return{kind:`help`,topic:`legible`};case`version`:case`--version`:case`-v`:return{kind:`version`};default:throw new t(`unknown ${n.startsWith(`-`)?`option`:`command`} \`${n}\``,{hint:"The commands are `review`, `questions`, `explain`, `init`, `doctor`, `backtest`, `report`, `baseline` and `rules check`; `legible --help` describes them."})}}const q=`Source (one of them)
  --clone DIR         Merge and squash commits of a clone; the working folder if left out
  --direct            Commits on the branch itself count as changes too
  --jsonl FILE        One JSON document a line, as for review --jsonl, with "mergedAt"
                      where it is known; FILE may end in .gz, and - is standard input
  --repo OWNER/NAME   Merged pull requests and RFCs at GitHub (GITHUB_API_URL); a token in
                      GITHUB_TOKEN, or none for a public repository`,J=`Options
  --last N            The N pull requests merged last; 200 of GitHub, else all, if left out
  --since DATE        Those merged on that day or later
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --codeowners FILE   Areas of the code are the teams of this file`,Y=`  --workers N         Threads that review; 2 for a long history if left out
  --again             Review anew what an earlier run has reviewed
  -h, --help          Show this help`,oe=`Show what norms would have done to the pull requests merged so far.

Usage
  legible backtest [SOURCE] [options]

${q}

${J}
  --compare FILE      Show pull request by pull request what this norms file would change
  --budget SHARE      Propose norms of which at most this share falls short: 10%
  --format FORMAT     ${g.join(`, `)}
${Y}

A run that is stopped (Ctrl-C) goes on where it was when the same command is run again.

Examples
  legible backtest --last 200
  legible backtest --norms draft.yml --budget 10%
  legible backtest --repo OWNER/NAME --last 100 --compare draft.yml
`,se=`Show how visible a team's reasoning was over time, by area and by kind of change.

Usage
  legible report [SOURCE] [options]

${q}

${J}
  --changed DATE      The norms changed on that day: show before and after; more than once
  --format FORMAT     ${_.join(`, `)}
${Y}

Examples
  legible report --since 2026-01-01 >> "$GITHUB_STEP_SUMMARY"
  legible report --format html > report.html
  legible report --format csv > history.csv
`;function ce(e){switch(e){case`backtest`:return oe;case`report`:return se;case`baseline`:return`Write down what RFC files fall short of today: only what is new or got worse then counts.

Usage
  legible baseline [FILE\u2026] [options]   without FILE, every RFC file by the norms

Options
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --expires DATE      From that day on everything counts; ninety days from now if left out
  --output FILE       Where it is written; .github/legible-baseline.json if left out
  -h, --help          Show this help

Name the file in the norms, so that reviews read it:  baseline: ./legible-baseline.json
`;default:return e}}const le=`Show what the working tree's change will be asked, before its pull request exists.

Usage
  legible questions [options]
  legible questions FILE               say which questions a draft of the description
                                       leaves open; - reads it from standard input

The change is what the working tree has and the base has not: commits, what is not
committed yet, and new files that git does not ignore.

Options
  --base REF          The branch or commit that the pull request is for; without it the
                      first of origin/HEAD, origin/main, origin/master, main and master
  --title TITLE       The pull request's title; without it the subject of the only commit
  --norms FILE        What is asked for; without it .github/legible.yml of the working tree
                      if there is one, else the built-in norms
  --format FORMAT     ${D.join(`, `)}
  -h, --help          Show this help

Exit code
  0  the questions were found, or the draft answers all that is required
  1  the draft falls short, and the norms require it
  2  the questions could not be found: no git, no base, a wrong norms file

Examples
  legible questions
  legible questions draft.md --base release/2 --title "Move sessions to Redis"
`,ue=`Find what in a repository's set-up will not work, what will happen, and how to mend it.

Usage
  legible doctor [DIR] [options]       DIR is the repository's root; this folder if left out

It reads the workflows that run Legible, the norms file with all that it names, and the
pull request template. Where the norms name a baseline, it reviews the RFC files and says
what is left of it. Nothing is sent anywhere, unless you name a repository:

Options
  --repository NAME   Ask GitHub for the checks that OWNER/NAME requires, with the token in
                      GITHUB_TOKEN (or GH_TOKEN); GITHUB_API_URL names another GitHub
  --format FORMAT     ${E.join(`, `)}
  -h, --help          Show this help

Exit code
  0  nothing found
  1  something found
  2  the set-up could not be read
`;function de(e){switch(e){case`questions`:return le;case`init`:return`Write what a repository needs: the workflow, a norms file and a pull request template.

Usage
  legible init [DIR] [options]         DIR is the repository's root; this folder if left out

Files
  .github/workflows/legible.yml        reviews every pull request, and blocks nothing
  .github/legible.yml                  what your team asks for, all of it commented
  .github/pull_request_template.md     the questions, as prompts that are never evidence

What is there already stays as it is, a template or a workflow of another name among it.

Options
  --uses REFERENCE    How the workflow names the Action: OWNER/REPO@REF
  --force             Write over what is there
  --dry-run           Say what would be written, and write nothing
  -h, --help          Show this help

Exit code
  0  all three are there
  2  a file could not be written
`;case`doctor`:return ue;default:return e}}const fe=`Review texts: what a reader can see of risk, rollback, assumptions, trade-offs and more.

Usage
  legible review [FILE\u2026] [options]
  legible review -                     read one text from standard input
  legible review --jsonl               read many, one JSON document a line

Options
  --as KIND           pull-request or rfc; without it, a file in rfcs/, proposals/, adr/ or
                      the like is an RFC and all else is a pull request's description
  --title TITLE       The pull request's title: it counts as line 0 of the text
  --norms FILE        What is asked for; without it .github/legible.yml if there is one,
                      else the built-in norms
  --format FORMAT     ${s.join(`, `)}
  --jsonl             One JSON document a line in, one review a line out, in order
  --workers N         With --jsonl: threads that review; 2 for a long input if left out
  -h, --help          Show this help

Exit code
  0  all that is asked for is here, or the norms only advise
  1  a text falls short, and the norms require it
  2  the review could not run

Examples
  legible review description.md --title "Move sessions to Redis"
  gh pr view 12 --json body --jq .body | legible review -
  legible review docs/rfcs/*.md --format sarif > legible.sarif
`,pe=`Show a text with every slot marked where it was found, and why each level is what it is.

Usage
  legible explain FILE [options]
  legible explain -                    read the text from standard input

Options
  --as KIND           pull-request or rfc
  --title TITLE       The pull request's title: it counts as line 0 of the text
  --format FORMAT     ${c.join(`, `)}
  --html              The same as --format html: one page with the evidence marked in
                      the text, the slots in its margin and the questions at its end
  -h, --help          Show this help

Examples
  legible explain description.md
  legible explain docs/rfcs/0012-outbox.md --html > outbox.html
`;function me(e){switch(e){case`legible`:return`Legible shows how much of an author's reasoning a reader can see.

Usage
  legible <command> [options]

Commands
  review [FILE\u2026]      Review descriptions or RFCs; every judgement shows its sentences
  questions [FILE]    Show what the working tree's change will be asked
  explain FILE        Show where each slot was found, and why each level is what it is
  init [DIR]          Write a workflow, a norms file and a pull request template
  doctor [DIR]        Find what in a repository's set-up will not work
  backtest            Show what norms would have done to the pull requests merged so far
  report              Show how visible the reasoning was over time
  baseline [FILE\u2026]    Write down what falls short today, so that only what is new counts
  rules check [DIR]   Run every example of every rule file

Options
  -h, --help          Show this help, or that of a command: legible review --help
  -v, --version       Show the version

Try it
  legible review examples/pull-request.md
`;case`review`:return fe;case`explain`:return pe;case`rules`:return`Run every example of every rule file; each that misses its level is named by file and line.

Usage
  legible rules check [DIR]            DIR is rules/ if left out; a team's own files
                                       are checked beside the built-in ones

Exit code
  0  every example reaches its level
  1  some do not
  2  the rule files could not be read
`;case`questions`:case`init`:case`doctor`:return de(e);case`backtest`:case`report`:case`baseline`:return ce(e);default:return e}}const X=()=>import(`../run-review.js`),he=()=>import(`../run-explain.js`),Z=()=>import(`../run-backtest.js`),ge=()=>import(`../run-report.js`),_e=()=>import(`../run-baseline.js`),ve=()=>import(`../run-thread.js`),ye=()=>import(`../run-rules.js`),be=()=>import(`../run-questions.js`),xe=()=>import(`../run-init.js`),Se=()=>import(`../run-doctor.js`);async function Ce(t,n){switch(t.kind){case`help`:return n.output.write(me(t.topic)),0;case`version`:return n.output.write(`${e}\n`),0;case`review`:return(await X()).runReview(t,n);case`review-lines`:return(await X()).runReviewLines(t,n);case`check-rules`:return(await ye()).runCheckRules(t.folder,n);case`explain`:return(await he()).runExplain(t,n);case`questions`:return(await be()).runQuestions(t,n);case`init`:return(await xe()).runInit(t,n);case`doctor`:return(await Se()).runDoctor(t,n);case`backtest`:return(await Z()).runBacktest(t,n);case`report`:return(await ge()).runReport(t,n);case`baseline`:return(await _e()).runBaseline(t,n);default:return t}}function Q(e){let{message:t,hint:n}=a(e);return process.stderr.write(`legible: ${r(t)}\n${n===null?``:`  ${r(n)}\n`}`),2}async function we(){process.stdout.on(`error`,e=>{process.exit(e.code===`EPIPE`?0:Q(e))});try{let e={entry:ee(import.meta.url),folder:process.cwd(),environment:process.env,get input(){return process.stdin},output:process.stdout};return await Ce(K(process.argv.slice(2)),e)}catch(e){return Q(e)}}const $=await n();$===null?process.exitCode=await we():(await ve()).runThread($);export{};