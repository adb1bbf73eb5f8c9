const e=require("../base2.js"),t=require("../base.js");let n=require("node:url");const r=[`terminal`,`markdown`,`json`,`sarif`],i=[`terminal`,`html`],a={help:{type:`boolean`,short:`h`}};function o(e){return`Run \`${e===`legible`?`legible`:`legible ${e}`} --help\` to see what there is.`}function s(e){let t=e instanceof Error?e.message:String(e),n=/^Unknown option '([^']+)'/.exec(t)?.[1];if(n!==void 0)return`unknown option \`${n}\``;let r=/^Option '[^']*?(--[\w-]+)[^']*' (?:argument missing|argument is ambiguous)/.exec(t)?.[1];return r===void 0?t.split(`
`,1)[0]??t:`option \`${r}\` needs a value`}function c(n,r,i){try{let{values:e,positionals:i}=t.v({args:[...n],options:r,allowPositionals:!0,strict:!0});return{values:e,positionals:i}}catch(t){throw new e.l(s(t),{hint:o(i),cause:t})}}function l(e,t){let n=e.values[t];return typeof n==`string`?n:null}function u(e,t){return e.values[t]===!0}function d(t,n,r){let i=l(t,n);if(i===null)return null;let a=r.find(e=>e===i);if(a!==void 0)return a;throw new e.l(`unexpected \`--${n} ${i}\``,{hint:`\`--${n}\` takes ${r.map(e=>`\`${e}\``).join(`, `)}.`})}const f=[`terminal`,`markdown`,`json`],p=[`markdown`,`html`,`json`,`csv`],m={...a,jsonl:{type:`string`},clone:{type:`string`},repo:{type:`string`},direct:{type:`boolean`},last:{type:`string`},since:{type:`string`},norms:{type:`string`},codeowners:{type:`string`},format:{type:`string`},workers:{type:`string`},again:{type:`boolean`}};function h(e){return g(e,`workers`,16)}function g(t,n,r){let i=l(t,n);if(i===null)return null;let a=Number(i);if(Number.isInteger(a)&&a>=1&&a<=r)return a;throw new e.l(`unexpected \`--${n} ${i}\``,{hint:`\`--${n}\` takes a number from 1 to ${r}.`})}function _(t,n){let r=Date.parse(t);if(/^\d{4}-\d\d-\d\d$/.test(t)&&new Date(r||0).toISOString().startsWith(t))return t;throw new e.l(`unexpected \`--${n} ${t}\``,{hint:`\`--${n}\` takes a day, as \`2026-01-31\`.`})}function v(e,t){let n=l(e,t);return n===null?null:_(n,t)}function ee(e,t){let n=e.values[t],r=Array.isArray(n)?n.filter(e=>typeof e==`string`):[];return[...new Set(r.map(e=>_(e,t)))].sort()}function te(t,n){let r=l(t,n);if(r===null)return null;let i=Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(r)?.[1]??NaN);if(i>0&&i<100)return i/100;throw new e.l(`unexpected \`--${n} ${r}\``,{hint:`\`--${n}\` takes a share of the pull requests, as \`10%\`.`})}function y(t){let n=[`jsonl`,`clone`,`repo`].filter(e=>l(t,e)!==null);if(n.length>1)throw new e.l(`${n.map(e=>`\`--${e}\``).join(` and `)} do not go together`,{hint:`A history has one source.`});let r=l(t,`jsonl`);if(r!==null)return{kind:`json-lines`,path:r};let i=l(t,`repo`);if(i===null)return{kind:`local-clone`,folder:l(t,`clone`)??`.`,direct:t.values.direct===!0};if(/^[\w.-]+\/[\w.-]+$/.test(i))return{kind:`github`,repository:i};throw new e.l(`unexpected \`--repo ${i}\``,{hint:"`--repo` takes `OWNER/NAME`."})}function b(t,n){if(t.positionals.length>0)throw new e.l(`\`legible ${n}\` takes no \`${t.positionals[0]??``}\``,{hint:"Name the source with `--jsonl FILE`, `--clone DIR` or `--repo OWNER/NAME`."});return{place:y(t),selection:{last:g(t,`last`,1e6),since:v(t,`since`)},norms:l(t,`norms`),owners:l(t,`codeowners`),workers:h(t),again:t.values.again===!0}}const x=e=>{let t=c(e,{...m,compare:{type:`string`},budget:{type:`string`}},`backtest`);return t.values.help===!0?null:{kind:`backtest`,...b(t,`backtest`),compare:l(t,`compare`),budget:te(t,`budget`),format:d(t,`format`,f)??`terminal`}},S=e=>{let t=c(e,{...m,changed:{type:`string`,multiple:!0}},`report`);return t.values.help===!0?null:{kind:`report`,...b(t,`report`),format:d(t,`format`,p)??`markdown`,changed:ee(t,`changed`)}},C=e=>{let t=c(e,{...a,norms:{type:`string`},output:{type:`string`},expires:{type:`string`}},`baseline`);return t.values.help===!0?null:{kind:`baseline`,files:t.positionals,norms:l(t,`norms`),output:l(t,`output`),expires:v(t,`expires`)}};function w(e,t){return{backtest:x,report:S,baseline:C}[e](t)??{kind:`help`,topic:e}}const T=[`terminal`,`json`],E=[`terminal`,`markdown`,`json`],ne={...a,base:{type:`string`},title:{type:`string`},norms:{type:`string`},format:{type:`string`}},D={...a,uses:{type:`string`},force:{type:`boolean`},"dry-run":{type:`boolean`}},O={...a,repository:{type:`string`},format:{type:`string`}},k=/^[\w.-]+\/[\w.-]+@[\w./-]+$/,A=/^[\w.-]+\/[\w.-]+$/;function j(t,n,r){let[i,...a]=t.positionals;if(a.length===0)return i??null;throw new e.l(`\`legible ${n}\` takes one ${r}, not ${t.positionals.length}`,{hint:`Name one ${r}, or none.`})}function M(t,n,r,i){let a=l(t,n);if(a===null||r.test(a))return a;throw new e.l(`unexpected \`--${n} ${a}\``,{hint:`\`--${n}\` takes ${i}.`})}function N(e){let t=c(e,ne,`questions`);return u(t,`help`)?{kind:`help`,topic:`questions`}:{kind:`questions`,draft:j(t,`questions`,`file`),base:l(t,`base`),title:l(t,`title`),norms:l(t,`norms`),format:d(t,`format`,E)??`terminal`}}function P(e){let t=c(e,D,`init`);return u(t,`help`)?{kind:`help`,topic:`init`}:{kind:`init`,folder:j(t,`init`,`folder`)??`.`,uses:M(t,`uses`,k,"a reference as a workflow writes it: `OWNER/REPO@REF`"),force:u(t,`force`),dryRun:u(t,`dry-run`)}}function F(e){let t=c(e,O,`doctor`);return u(t,`help`)?{kind:`help`,topic:`doctor`}:{kind:`doctor`,folder:j(t,`doctor`,`folder`)??`.`,repository:M(t,`repository`,A,"a repository of GitHub: `OWNER/NAME`"),format:d(t,`format`,T)??`terminal`}}function I(e,t){switch(e){case`questions`:return N(t);case`init`:return P(t);case`doctor`:return F(t);default:return e}}const L={as:{type:`string`},title:{type:`string`}},R={...a,...L,format:{type:`string`},html:{type:`boolean`}},z={...a,...L,norms:{type:`string`},format:{type:`string`},jsonl:{type:`boolean`},workers:{type:`string`}};function B(t){let n=c(t,z,`review`);if(n.values.help===!0)return{kind:`help`,topic:`review`};let i=l(n,`norms`);if(n.values.jsonl===!0){let t=[`as`,`title`,`format`].find(e=>n.values[e]!==void 0);if(t===void 0&&n.positionals.length===0)return{kind:`review-lines`,norms:i,workers:h(n)};throw new e.l(`\`--jsonl\` does not go with ${t===void 0?`files`:`\`--${t}\``}`,{hint:`Each line of standard input says for itself what it is: {"id", "as", "title", "text"}.`})}if(h(n)!==null)throw new e.l("`--workers` goes with `--jsonl` only",{hint:`A few texts are reviewed faster by one.`});return{kind:`review`,files:n.positionals,as:d(n,`as`,e.t),title:l(n,`title`),norms:i,format:d(n,`format`,r)??`terminal`}}function V(t){let n=d(t,`format`,i);if(!u(t,`html`))return n??`terminal`;if(n===null||n===`html`)return`html`;throw new e.l(`\`--html\` does not go with \`--format ${n}\``,{hint:`Leave one of the two out.`})}function H(t){let n=c(t,R,`explain`);if(n.values.help===!0)return{kind:`help`,topic:`explain`};let[r,...i]=n.positionals;if(r===void 0||i.length>0)throw new e.l(`\`legible explain\` takes one file, not ${n.positionals.length}`,{hint:"Name the file, or `-` for standard input."});return{kind:`explain`,file:r,as:d(n,`as`,e.t),title:l(n,`title`),format:V(n)}}function U(t){let n=c(t,a,`rules`);if(n.values.help===!0)return{kind:`help`,topic:`rules`};let[r,i,...o]=n.positionals;if(r!==`check`||o.length>0)throw new e.l(`unexpected \`${[`legible rules`,...n.positionals].join(` `)}\``,{hint:"The command is `legible rules check [DIR]`."});return{kind:`check-rules`,folder:i??`rules`}}function W(t){let[n,...r]=t;switch(n){case`review`:return B(r);case`explain`:return H(r);case`rules`:return U(r);case`questions`:case`init`:case`doctor`:return I(n,r);case`backtest`:case`report`:case`baseline`:return w(n,r);case void 0:case`help`:case`--help`:case`-h`:return{kind:`help`,topic:`legible`};case`version`:case`--version`:case`-v`:return{kind:`version`};default:throw new e.l(`unknown ${n.startsWith(`-`)?`option`:`command`} \`${n}\``,{hint:"The commands are `review`, `questions`, `explain`, `init`, `doctor`, `backtest`, `report`, `baseline` and `rules check`; `legible --help` describes them."})}}const G=`Source (one of them)
  --clone DIR         Merge and squash commits of a clone; the working folder if left out
  --direct            Commits on the branch itself count as changes too
  --jsonl FILE        One JSON document a line, as for review --jsonl, with "mergedAt"
                      where it is known; FILE may end in .gz, and - is standard input
  --repo OWNER/NAME   Merged pull requests and RFCs at GitHub (GITHUB_API_URL); a token in
                      GITHUB_TOKEN, or none for a public repository`,K=`Options
  --last N            The N pull requests merged last; 200 of GitHub, else all, if left out
  --since DATE        Those merged on that day or later
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --codeowners FILE   Areas of the code are the teams of this file`,q=`  --workers N         Threads that review; 2 for a long history if left out
  --again             Review anew what an earlier run has reviewed
  -h, --help          Show this help`,J=`Show what norms would have done to the pull requests merged so far.

Usage
  legible backtest [SOURCE] [options]

${G}

${K}
  --compare FILE      Show pull request by pull request what this norms file would change
  --budget SHARE      Propose norms of which at most this share falls short: 10%
  --format FORMAT     ${f.join(`, `)}
${q}

A run that is stopped (Ctrl-C) goes on where it was when the same command is run again.

Examples
  legible backtest --last 200
  legible backtest --norms draft.yml --budget 10%
  legible backtest --repo OWNER/NAME --last 100 --compare draft.yml
`,Y=`Show how visible a team's reasoning was over time, by area and by kind of change.

Usage
  legible report [SOURCE] [options]

${G}

${K}
  --changed DATE      The norms changed on that day: show before and after; more than once
  --format FORMAT     ${p.join(`, `)}
${q}

Examples
  legible report --since 2026-01-01 >> "$GITHUB_STEP_SUMMARY"
  legible report --format html > report.html
  legible report --format csv > history.csv
`;function X(e){switch(e){case`backtest`:return J;case`report`:return Y;case`baseline`:return`Write down what RFC files fall short of today: only what is new or got worse then counts.

Usage
  legible baseline [FILE\u2026] [options]   without FILE, every RFC file by the norms;
                                       with it, what is known of other files stays

Options
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --expires DATE      From that day on everything counts; ninety days from now if left out
  --output FILE       Where it is written; .github/legible-baseline.json if left out
  -h, --help          Show this help

Name the file in the norms, so that reviews read it:  baseline: ./legible-baseline.json
`;default:return e}}const re=`Show what the working tree's change will be asked, before its pull request exists.

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
  --format FORMAT     ${E.join(`, `)}
  -h, --help          Show this help

Exit code
  0  the questions were found, or the draft answers all that is required
  1  the draft falls short, and the norms require it
  2  the questions could not be found: no git, no base, a wrong norms file

Examples
  legible questions
  legible questions draft.md --base release/2 --title "Move sessions to Redis"
`,ie=`Find what in a repository's set-up will not work, what will happen, and how to mend it.

Usage
  legible doctor [DIR] [options]       DIR is the repository's root; this folder if left out

It reads the workflows that run Legible, the norms file with all that it names, and the
pull request template. Where the norms name a baseline, it reviews the RFC files and says
what is left of it. Nothing is sent anywhere, unless you name a repository:

Options
  --repository NAME   Ask GitHub for the checks that OWNER/NAME requires, with the token in
                      GITHUB_TOKEN (or GH_TOKEN); GITHUB_API_URL names another GitHub
  --format FORMAT     ${T.join(`, `)}
  -h, --help          Show this help

Exit code
  0  nothing found
  1  something found
  2  the set-up could not be read
`;function ae(e){switch(e){case`questions`:return re;case`init`:return`Write what a repository needs: the workflow, a norms file and a pull request template.

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
`;case`doctor`:return ie;default:return e}}const oe=`Review texts: what a reader can see of risk, rollback, assumptions, trade-offs and more.

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
  --format FORMAT     ${r.join(`, `)}
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
`,se=`Show a text with every slot marked where it was found, and why each level is what it is.

Usage
  legible explain FILE [options]
  legible explain -                    read the text from standard input

Options
  --as KIND           pull-request or rfc
  --title TITLE       The pull request's title: it counts as line 0 of the text
  --format FORMAT     ${i.join(`, `)}
  --html              The same as --format html: one page with the evidence marked in
                      the text, the slots in its margin and the questions at its end
  -h, --help          Show this help

Examples
  legible explain description.md
  legible explain docs/rfcs/0012-outbox.md --html > outbox.html
`;function ce(e){switch(e){case`legible`:return`Legible shows how much of an author's reasoning a reader can see.

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
`;case`review`:return oe;case`explain`:return se;case`rules`:return`Run every example of every rule file; each that misses its level is named by file and line.

Usage
  legible rules check [DIR]            DIR is rules/ if left out; a team's own files
                                       are checked beside the built-in ones

Exit code
  0  every example reaches its level
  1  some do not
  2  the rule files could not be read
`;case`questions`:case`init`:case`doctor`:return ae(e);case`backtest`:case`report`:case`baseline`:return X(e);default:return e}}function le(){if(process.platform===`win32`)return!1;let e=t.z(1);return!e.isCharacterDevice()||e.rdev===t.U(`/dev/null`).rdev}function ue(e){let n=Buffer.from(e);try{for(;n.length>0;)n=n.subarray(t.G(1,n))}catch(e){if(!(e instanceof Error&&`code`in e&&e.code===`EAGAIN`))throw e}return n}function de(e){let t=null,n=()=>t??=process.stdout.on(`error`,e),r=le();return{get isTTY(){return!r&&n().isTTY},get columns(){return r?void 0:n().columns},get stream(){return n()},write:i=>{if(!r||t!==null)return void n().write(i);try{let e=ue(i);e.length>0&&n().write(e)}catch(t){e(t)}},isWritten:()=>t===null}}const fe=[`help`,`version`,`review`],Z=()=>Promise.resolve().then(()=>require("../engine.js")).then(e=>e.i),pe=()=>Promise.resolve().then(()=>require("../run-explain.js")),me=()=>Promise.resolve().then(()=>require("../run-backtest.js")),Q=()=>Promise.resolve().then(()=>require("../run-report.js")),he=()=>Promise.resolve().then(()=>require("../run-baseline.js")),ge=()=>Promise.resolve().then(()=>require("../run-thread.js")),_e=()=>Promise.resolve().then(()=>require("../run-rules.js")),ve=()=>Promise.resolve().then(()=>require("../run-questions.js")),ye=()=>Promise.resolve().then(()=>require("../run-init.js")),be=()=>Promise.resolve().then(()=>require("../run-doctor.js"));async function xe(t,n){switch(t.kind){case`help`:return n.output.write(ce(t.topic)),0;case`version`:return n.output.write(`${e.a}\n`),0;case`review`:return(await Z()).runReview(t,n);case`review-lines`:return(await Z()).runReviewLines(t,n);case`check-rules`:return(await _e()).runCheckRules(t.folder,n);case`explain`:return(await pe()).runExplain(t,n);case`questions`:return(await ve()).runQuestions(t,n);case`init`:return(await ye()).runInit(t,n);case`doctor`:return(await be()).runDoctor(t,n);case`backtest`:return(await me()).runBacktest(t,n);case`report`:return(await Q()).runReport(t,n);case`baseline`:return(await he()).runBaseline(t,n);default:return t}}function $(t){let{message:n,others:r,hint:i}=e.u(t),a=[n,...r].map(t=>`legible: ${e.s(t)}\n`);return process.stderr.write(`${a.join(``)}${i===null?``:`  ${e.s(i)}\n`}`),2}async function Se(e){try{let t={entry:(0,n.fileURLToPath)(require("url").pathToFileURL(__filename).href),folder:process.cwd(),environment:process.env,get input(){return process.stdin},output:e},r=W(process.argv.slice(2));process.exitCode=await xe(r,t),fe.includes(r.kind)&&e.isWritten()&&process.exit()}catch(e){process.exitCode=$(e)}}async function Ce(){let t=await e.n();if(t!==null)return(await ge()).runThread(t);await Se(de(e=>{process.exit(e.code===`EPIPE`?0:$(e))}))}Ce();