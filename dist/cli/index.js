import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5919);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _host_args_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1563);
/* harmony import */ var _host_help_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8532);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6257);
/* harmony import */ var _report_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5679);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1529);








const COULD_NOT_RUN = 2;
// Loaded when a command needs them, so that help is instant: a bundle with rules and weights takes longer to read than help.
const reviewing = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8537));
const explaining = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3535));
const backtesting = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9895));
const reporting = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7182));
const baselining = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5652));
const working = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7458));
const checking = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4171));
const asking = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1229));
const settingUp = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7898));
const examining = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7509));
const reading = () => Promise.all(/* import() | commands */[__nccwpck_require__.e(657), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9107));
async function run(command, shell) {
    switch (command.kind) {
        case 'help':
            shell.output.write((0,_host_help_js__WEBPACK_IMPORTED_MODULE_5__/* .helpText */ .B)(command.topic));
            return 0;
        case 'version':
            shell.output.write(`${_report_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x}\n`);
            return 0;
        case 'review':
            return (await reviewing()).runReview(command, shell);
        case 'review-lines':
            return (await reviewing()).runReviewLines(command, shell);
        case 'check-rules':
            return (await checking()).runCheckRules(command.folder, shell);
        case 'explain':
            return (await explaining()).runExplain(command, shell);
        case 'questions':
            return (await asking()).runQuestions(command, shell);
        case 'init':
            return (await settingUp()).runInit(command, shell);
        case 'doctor':
            return (await examining()).runDoctor(command, shell);
        case 'backtest':
            return (await backtesting()).runBacktest(command, shell);
        case 'report':
            return (await reporting()).runReport(command, shell);
        case 'baseline':
            return (await baselining()).runBaseline(command, shell);
        default:
            return command;
    }
}
function report(error) {
    const { message, hint } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(error);
    process.stderr.write(`legible: ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(message)}\n${hint === null ? '' : `  ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(hint)}\n`}`);
    return COULD_NOT_RUN;
}
async function main() {
    // A reader that has seen enough (`| head`) is no failure.
    process.stdout.on('error', (error) => {
        process.exit(error.code === 'EPIPE' ? 0 : report(error));
    });
    try {
        const shell = {
            entry: (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url),
            folder: process.cwd(),
            environment: process.env,
            input: process.stdin,
            output: process.stdout,
        };
        return await run((0,_host_args_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommand */ .R)(process.argv.slice(2)), shell);
    }
    catch (error) {
        return report(error);
    }
}
// The same file is what its threads run: one that reads a long text, or one that answers lines.
const port = (0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .readerPort */ .r)();
if (port !== null)
    (await reading()).runReader(port);
else if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread)
    process.exitCode = await main();
else
    (await working()).serveLines();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ PROFILES)
/* harmony export */ });
/** What kind of document is read; each has norms of its own. */
const PROFILES = ['pull-request', 'rfc'];


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ LegibleError),
/* harmony export */   U: () => (/* binding */ describeError)
/* harmony export */ });
/** A failure that a person can mend: `message` says where and what, `hint` what to do about it. */
class LegibleError extends Error {
    hint;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'LegibleError';
        this.hint = options.hint;
    }
}
/** Returns one line for the log and, where the error carries one, the hint for the person. */
function describeError(error) {
    if (error instanceof LegibleError)
        return { message: error.message, hint: error.hint };
    if (error instanceof Error)
        return { message: error.message, hint: null };
    return { message: String(error), hint: null };
}


/***/ }),

/***/ 1563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseCommand)
});

// EXTERNAL MODULE: ./build/core/document.js
var core_document = __nccwpck_require__(8889);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/report/formats-list.js
var formats_list = __nccwpck_require__(8824);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/host/parse-options.js


/** The option that every command has. */
const HELP = { help: { type: 'boolean', short: 'h' } };
function helpHint(topic) {
    const command = topic === 'legible' ? 'legible' : `legible ${topic}`;
    return `Run \`${command} --help\` to see what there is.`;
}
function optionMessage(error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown !== undefined)
        return `unknown option \`${unknown}\``;
    const valueless = /^Option '[^']*?(--[\w-]+)[^']*' (?:argument missing|argument is ambiguous)/.exec(message)?.[1];
    if (valueless !== undefined)
        return `option \`${valueless}\` needs a value`;
    return message.split('\n', 1)[0] ?? message;
}
/**
 * Returns the arguments of a command, told apart.
 * @throws LegibleError for an option that is unknown or lacks its value.
 */
function parseOptions(args, options, topic) {
    try {
        const { values, positionals } = (0,external_node_util_namespaceObject.parseArgs)({
            args: [...args],
            options,
            allowPositionals: true,
            strict: true,
        });
        return { values, positionals };
    }
    catch (error) {
        throw new errors/* LegibleError */.F(optionMessage(error), { hint: helpHint(topic), cause: error });
    }
}
/** Returns the text of an option, or null where it is not given. */
function textOption(parsed, option) {
    const value = parsed.values[option];
    return typeof value === 'string' ? value : null;
}
/** Returns true where a switch is given. */
function switchOption(parsed, option) {
    return parsed.values[option] === true;
}
/**
 * Returns the choice that an option names, or null where it is not given.
 * @throws LegibleError for anything but one of the choices.
 */
function choiceOption(parsed, option, choices) {
    const value = textOption(parsed, option);
    if (value === null)
        return null;
    const found = choices.find((one) => one === value);
    if (found !== undefined)
        return found;
    throw new errors/* LegibleError */.F(`unexpected \`--${option} ${value}\``, {
        hint: `\`--${option}\` takes ${choices.map((one) => `\`${one}\``).join(', ')}.`,
    });
}

// EXTERNAL MODULE: ./build/report/history-formats-list.js
var history_formats_list = __nccwpck_require__(6463);
;// CONCATENATED MODULE: ./build/host/history-args.js



/** More workers than this only take memory: about 150 MB each. */
const MOST_WORKERS = 16;
const HISTORY = {
    ...HELP,
    jsonl: { type: 'string' },
    clone: { type: 'string' },
    repo: { type: 'string' },
    direct: { type: 'boolean' },
    last: { type: 'string' },
    since: { type: 'string' },
    norms: { type: 'string' },
    codeowners: { type: 'string' },
    format: { type: 'string' },
    workers: { type: 'string' },
    again: { type: 'boolean' },
};
/**
 * Returns the number of threads that `--workers` asks for, or null where it is not given.
 * @throws LegibleError for anything but a small number.
 */
function workersOption(parsed) {
    return numberOption(parsed, 'workers', MOST_WORKERS);
}
function numberOption(parsed, option, most) {
    const value = textOption(parsed, option);
    if (value === null)
        return null;
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= most)
        return number;
    throw new errors/* LegibleError */.F(`unexpected \`--${option} ${value}\``, {
        hint: `\`--${option}\` takes a number from 1 to ${most}.`,
    });
}
function dayIn(value, option) {
    const time = Date.parse(value);
    if (/^\d{4}-\d\d-\d\d$/.test(value) && new Date(time || 0).toISOString().startsWith(value))
        return value;
    throw new errors/* LegibleError */.F(`unexpected \`--${option} ${value}\``, {
        hint: `\`--${option}\` takes a day, as \`2026-01-31\`.`,
    });
}
function dayOption(parsed, option) {
    const value = textOption(parsed, option);
    return value === null ? null : dayIn(value, option);
}
function daysOption(parsed, option) {
    const values = parsed.values[option];
    const days = Array.isArray(values) ? values.filter((one) => typeof one === 'string') : [];
    return [...new Set(days.map((day) => dayIn(day, option)))].sort();
}
function shareOption(parsed, option) {
    const value = textOption(parsed, option);
    if (value === null)
        return null;
    const percent = Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(value)?.[1] ?? NaN);
    if (percent > 0 && percent < 100)
        return percent / 100;
    throw new errors/* LegibleError */.F(`unexpected \`--${option} ${value}\``, {
        hint: `\`--${option}\` takes a share of the pull requests, as \`10%\`.`,
    });
}
function placeOf(parsed) {
    const given = ['jsonl', 'clone', 'repo'].filter((option) => textOption(parsed, option) !== null);
    if (given.length > 1)
        throw new errors/* LegibleError */.F(`${given.map((option) => `\`--${option}\``).join(' and ')} do not go together`, {
            hint: 'A history has one source.',
        });
    const path = textOption(parsed, 'jsonl');
    if (path !== null)
        return { kind: 'json-lines', path };
    const repository = textOption(parsed, 'repo');
    if (repository === null)
        return {
            kind: 'local-clone',
            folder: textOption(parsed, 'clone') ?? '.',
            direct: parsed.values['direct'] === true,
        };
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return { kind: 'github', repository };
    throw new errors/* LegibleError */.F(`unexpected \`--repo ${repository}\``, {
        hint: '`--repo` takes `OWNER/NAME`.',
    });
}
function requestOf(parsed, command) {
    if (parsed.positionals.length > 0)
        throw new errors/* LegibleError */.F(`\`legible ${command}\` takes no \`${parsed.positionals[0] ?? ''}\``, {
            hint: 'Name the source with `--jsonl FILE`, `--clone DIR` or `--repo OWNER/NAME`.',
        });
    return {
        place: placeOf(parsed),
        selection: { last: numberOption(parsed, 'last', 1_000_000), since: dayOption(parsed, 'since') },
        norms: textOption(parsed, 'norms'),
        owners: textOption(parsed, 'codeowners'),
        workers: workersOption(parsed),
        again: parsed.values['again'] === true,
    };
}
const parseBacktest = (args) => {
    const options = { ...HISTORY, compare: { type: 'string' }, budget: { type: 'string' } };
    const parsed = parseOptions(args, options, 'backtest');
    if (parsed.values['help'] === true)
        return null;
    return {
        kind: 'backtest',
        ...requestOf(parsed, 'backtest'),
        compare: textOption(parsed, 'compare'),
        budget: shareOption(parsed, 'budget'),
        format: choiceOption(parsed, 'format', history_formats_list/* BACKTEST_FORMATS */.j) ?? 'terminal',
    };
};
const parseReport = (args) => {
    const options = { ...HISTORY, changed: { type: 'string', multiple: true } };
    const parsed = parseOptions(args, options, 'report');
    if (parsed.values['help'] === true)
        return null;
    return {
        kind: 'report',
        ...requestOf(parsed, 'report'),
        format: choiceOption(parsed, 'format', history_formats_list/* HISTORY_FORMATS */.m) ?? 'markdown',
        changed: daysOption(parsed, 'changed'),
    };
};
const parseBaseline = (args) => {
    const options = {
        ...HELP,
        norms: { type: 'string' },
        output: { type: 'string' },
        expires: { type: 'string' },
    };
    const parsed = parseOptions(args, options, 'baseline');
    if (parsed.values['help'] === true)
        return null;
    return {
        kind: 'baseline',
        files: parsed.positionals,
        norms: textOption(parsed, 'norms'),
        output: textOption(parsed, 'output'),
        expires: dayOption(parsed, 'expires'),
    };
};
/**
 * Returns what a command about a history asks for.
 * @throws LegibleError for an unknown option or value.
 */
function parseHistoryCommand(command, args) {
    const parsers = {
        backtest: parseBacktest,
        report: parseReport,
        baseline: parseBaseline,
    };
    return parsers[command](args) ?? { kind: 'help', topic: command };
}

// EXTERNAL MODULE: ./build/report/doctor-formats.js
var doctor_formats = __nccwpck_require__(8629);
// EXTERNAL MODULE: ./build/report/question-formats.js
var question_formats = __nccwpck_require__(8410);
;// CONCATENATED MODULE: ./build/host/setup-args.js




const QUESTIONS = {
    ...HELP,
    base: { type: 'string' },
    title: { type: 'string' },
    norms: { type: 'string' },
    format: { type: 'string' },
};
const INIT = {
    ...HELP,
    uses: { type: 'string' },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
};
const DOCTOR = { ...HELP, repository: { type: 'string' }, format: { type: 'string' } };
/** `OWNER/REPO@REF`, and nothing that YAML or a shell would read otherwise. */
const USES = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
function only(parsed, topic, what) {
    const [first, ...others] = parsed.positionals;
    if (others.length === 0)
        return first ?? null;
    throw new errors/* LegibleError */.F(`\`legible ${topic}\` takes one ${what}, not ${parsed.positionals.length}`, {
        hint: `Name one ${what}, or none.`,
    });
}
/** Returns the text of an option in its one form, or null where it is not given. */
function formed(parsed, option, form, expected) {
    const value = textOption(parsed, option);
    if (value === null || form.test(value))
        return value;
    throw new errors/* LegibleError */.F(`unexpected \`--${option} ${value}\``, {
        hint: `\`--${option}\` takes ${expected}.`,
    });
}
function parseQuestions(args) {
    const parsed = parseOptions(args, QUESTIONS, 'questions');
    if (switchOption(parsed, 'help'))
        return { kind: 'help', topic: 'questions' };
    return {
        kind: 'questions',
        draft: only(parsed, 'questions', 'file'),
        base: textOption(parsed, 'base'),
        title: textOption(parsed, 'title'),
        norms: textOption(parsed, 'norms'),
        format: choiceOption(parsed, 'format', question_formats/* QUESTION_FORMATS */.m) ?? 'terminal',
    };
}
function parseInit(args) {
    const parsed = parseOptions(args, INIT, 'init');
    if (switchOption(parsed, 'help'))
        return { kind: 'help', topic: 'init' };
    return {
        kind: 'init',
        folder: only(parsed, 'init', 'folder') ?? '.',
        uses: formed(parsed, 'uses', USES, 'a reference as a workflow writes it: `OWNER/REPO@REF`'),
        force: switchOption(parsed, 'force'),
        dryRun: switchOption(parsed, 'dry-run'),
    };
}
function parseDoctor(args) {
    const parsed = parseOptions(args, DOCTOR, 'doctor');
    if (switchOption(parsed, 'help'))
        return { kind: 'help', topic: 'doctor' };
    return {
        kind: 'doctor',
        folder: only(parsed, 'doctor', 'folder') ?? '.',
        repository: formed(parsed, 'repository', REPOSITORY, 'a repository of GitHub: `OWNER/NAME`'),
        format: choiceOption(parsed, 'format', doctor_formats/* DOCTOR_FORMATS */.v) ?? 'terminal',
    };
}
/**
 * Returns what the arguments of one of these commands ask for.
 * @throws LegibleError for an unknown option or value.
 */
function parseSetupCommand(topic, args) {
    switch (topic) {
        case 'questions':
            return parseQuestions(args);
        case 'init':
            return parseInit(args);
        case 'doctor':
            return parseDoctor(args);
        default:
            return topic;
    }
}

;// CONCATENATED MODULE: ./build/host/args.js






const TEXT = { as: { type: 'string' }, title: { type: 'string' } };
const EXPLAIN = { ...HELP, ...TEXT, format: { type: 'string' }, html: { type: 'boolean' } };
const REVIEW = {
    ...HELP,
    ...TEXT,
    norms: { type: 'string' },
    format: { type: 'string' },
    jsonl: { type: 'boolean' },
    workers: { type: 'string' },
};
function parseReview(args) {
    const parsed = parseOptions(args, REVIEW, 'review');
    if (parsed.values['help'] === true)
        return { kind: 'help', topic: 'review' };
    const norms = textOption(parsed, 'norms');
    if (parsed.values['jsonl'] === true) {
        const other = ['as', 'title', 'format'].find((option) => parsed.values[option] !== undefined);
        if (other === undefined && parsed.positionals.length === 0)
            return { kind: 'review-lines', norms, workers: workersOption(parsed) };
        throw new errors/* LegibleError */.F(`\`--jsonl\` does not go with ${other === undefined ? 'files' : `\`--${other}\``}`, {
            hint: 'Each line of standard input says for itself what it is: {"id", "as", "title", "text"}.',
        });
    }
    if (workersOption(parsed) !== null)
        throw new errors/* LegibleError */.F('`--workers` goes with `--jsonl` only', {
            hint: 'A few texts are reviewed faster by one.',
        });
    return {
        kind: 'review',
        files: parsed.positionals,
        as: choiceOption(parsed, 'as', core_document/* PROFILES */.j),
        title: textOption(parsed, 'title'),
        norms,
        format: choiceOption(parsed, 'format', formats_list/* FORMATS */.h) ?? 'terminal',
    };
}
/** `--html` is short for `--format html`. */
function explainFormat(parsed) {
    const format = choiceOption(parsed, 'format', formats_list/* EXPLAIN_FORMATS */.f);
    if (!switchOption(parsed, 'html'))
        return format ?? 'terminal';
    if (format === null || format === 'html')
        return 'html';
    throw new errors/* LegibleError */.F(`\`--html\` does not go with \`--format ${format}\``, {
        hint: 'Leave one of the two out.',
    });
}
function parseExplain(args) {
    const parsed = parseOptions(args, EXPLAIN, 'explain');
    if (parsed.values['help'] === true)
        return { kind: 'help', topic: 'explain' };
    const [file, ...others] = parsed.positionals;
    if (file === undefined || others.length > 0) {
        throw new errors/* LegibleError */.F(`\`legible explain\` takes one file, not ${parsed.positionals.length}`, {
            hint: 'Name the file, or `-` for standard input.',
        });
    }
    return {
        kind: 'explain',
        file,
        as: choiceOption(parsed, 'as', core_document/* PROFILES */.j),
        title: textOption(parsed, 'title'),
        format: explainFormat(parsed),
    };
}
function parseRulesCommand(args) {
    const parsed = parseOptions(args, HELP, 'rules');
    if (parsed.values['help'] === true)
        return { kind: 'help', topic: 'rules' };
    const [action, folder, ...others] = parsed.positionals;
    if (action !== 'check' || others.length > 0) {
        throw new errors/* LegibleError */.F(`unexpected \`${['legible rules', ...parsed.positionals].join(' ')}\``, {
            hint: 'The command is `legible rules check [DIR]`.',
        });
    }
    return { kind: 'check-rules', folder: folder ?? 'rules' };
}
/**
 * Returns what the arguments ask for.
 * @throws LegibleError for an unknown command, option or value.
 */
function parseCommand(args) {
    const [command, ...rest] = args;
    switch (command) {
        case 'review':
            return parseReview(rest);
        case 'explain':
            return parseExplain(rest);
        case 'rules':
            return parseRulesCommand(rest);
        case 'questions':
        case 'init':
        case 'doctor':
            return parseSetupCommand(command, rest);
        case 'backtest':
        case 'report':
        case 'baseline':
            return parseHistoryCommand(command, rest);
        case undefined:
        case 'help':
        case '--help':
        case '-h':
            return { kind: 'help', topic: 'legible' };
        case 'version':
        case '--version':
        case '-v':
            return { kind: 'version' };
        default:
            throw new errors/* LegibleError */.F(`unknown ${command.startsWith('-') ? 'option' : 'command'} \`${command}\``, {
                hint: 'The commands are `review`, `questions`, `explain`, `init`, `doctor`, `backtest`, `report`, `baseline` and `rules check`; `legible --help` describes them.',
            });
    }
}


/***/ }),

/***/ 8532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./build/report/formats-list.js
var formats_list = __nccwpck_require__(8824);
// EXTERNAL MODULE: ./build/report/history-formats-list.js
var history_formats_list = __nccwpck_require__(6463);
;// CONCATENATED MODULE: ./build/host/history-help.js

const SOURCES = `Source (one of them)
  --clone DIR         Merge and squash commits of a clone; the working folder if left out
  --direct            Commits on the branch itself count as changes too
  --jsonl FILE        One JSON document a line, as for review --jsonl, with "mergedAt"
                      where it is known; FILE may end in .gz, and - is standard input
  --repo OWNER/NAME   Merged pull requests and RFCs at GitHub (GITHUB_API_URL); a token in
                      GITHUB_TOKEN, or none for a public repository`;
const CHOICE = `Options
  --last N            The N pull requests merged last; 200 of GitHub, else all, if left out
  --since DATE        Those merged on that day or later
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --codeowners FILE   Areas of the code are the teams of this file`;
const RUN = `  --workers N         Threads that review; 2 for a long history if left out
  --again             Review anew what an earlier run has reviewed
  -h, --help          Show this help`;
const BACKTEST = `Show what norms would have done to the pull requests merged so far.

Usage
  legible backtest [SOURCE] [options]

${SOURCES}

${CHOICE}
  --compare FILE      Show pull request by pull request what this norms file would change
  --budget SHARE      Propose norms of which at most this share falls short: 10%
  --format FORMAT     ${history_formats_list/* BACKTEST_FORMATS */.j.join(', ')}
${RUN}

A run that is stopped (Ctrl-C) goes on where it was when the same command is run again.

Examples
  legible backtest --last 200
  legible backtest --norms draft.yml --budget 10%
  legible backtest --repo OWNER/NAME --last 100 --compare draft.yml
`;
const REPORT = `Show how visible a team's reasoning was over time, by area and by kind of change.

Usage
  legible report [SOURCE] [options]

${SOURCES}

${CHOICE}
  --changed DATE      The norms changed on that day: show before and after; more than once
  --format FORMAT     ${history_formats_list/* HISTORY_FORMATS */.m.join(', ')}
${RUN}

Examples
  legible report --since 2026-01-01 >> "$GITHUB_STEP_SUMMARY"
  legible report --format html > report.html
  legible report --format csv > history.csv
`;
const BASELINE = `Write down what RFC files fall short of today: only what is new or got worse then counts.

Usage
  legible baseline [FILE…] [options]   without FILE, every RFC file by the norms

Options
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --expires DATE      From that day on everything counts; ninety days from now if left out
  --output FILE       Where it is written; .github/legible-baseline.json if left out
  -h, --help          Show this help

Name the file in the norms, so that reviews read it:  baseline: ./legible-baseline.json
`;
/** Returns the help text of a command about a history. */
function historyHelpText(topic) {
    switch (topic) {
        case 'backtest':
            return BACKTEST;
        case 'report':
            return REPORT;
        case 'baseline':
            return BASELINE;
        default:
            return topic;
    }
}

// EXTERNAL MODULE: ./build/report/doctor-formats.js
var doctor_formats = __nccwpck_require__(8629);
// EXTERNAL MODULE: ./build/report/question-formats.js
var question_formats = __nccwpck_require__(8410);
;// CONCATENATED MODULE: ./build/host/setup-help.js


const QUESTIONS = `Show what the working tree's change will be asked, before its pull request exists.

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
  --format FORMAT     ${question_formats/* QUESTION_FORMATS */.m.join(', ')}
  -h, --help          Show this help

Exit code
  0  the questions were found, or the draft answers all that is required
  1  the draft falls short, and the norms require it
  2  the questions could not be found: no git, no base, a wrong norms file

Examples
  legible questions
  legible questions draft.md --base release/2 --title "Move sessions to Redis"
`;
const INIT = `Write what a repository needs: the workflow, a norms file and a pull request template.

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
`;
const DOCTOR = `Find what in a repository's set-up will not work, what will happen, and how to mend it.

Usage
  legible doctor [DIR] [options]       DIR is the repository's root; this folder if left out

It reads the workflows that run Legible, the norms file with all that it names, and the
pull request template. Nothing is sent anywhere, unless you name a repository:

Options
  --repository NAME   Ask GitHub for the checks that OWNER/NAME requires, with the token in
                      GITHUB_TOKEN (or GH_TOKEN); GITHUB_API_URL names another GitHub
  --format FORMAT     ${doctor_formats/* DOCTOR_FORMATS */.v.join(', ')}
  -h, --help          Show this help

Exit code
  0  nothing found
  1  something found
  2  the set-up could not be read
`;
/** Returns the help text of one of these commands. */
function setupHelpText(topic) {
    switch (topic) {
        case 'questions':
            return QUESTIONS;
        case 'init':
            return INIT;
        case 'doctor':
            return DOCTOR;
        default:
            return topic;
    }
}

;// CONCATENATED MODULE: ./build/host/help.js



const LEGIBLE = `Legible shows how much of an author's reasoning a reader can see.

Usage
  legible <command> [options]

Commands
  review [FILE…]      Review descriptions or RFCs; every judgement shows its sentences
  questions [FILE]    Show what the working tree's change will be asked
  explain FILE        Show where each slot was found, and why each level is what it is
  init [DIR]          Write a workflow, a norms file and a pull request template
  doctor [DIR]        Find what in a repository's set-up will not work
  backtest            Show what norms would have done to the pull requests merged so far
  report              Show how visible the reasoning was over time
  baseline [FILE…]    Write down what falls short today, so that only what is new counts
  rules check [DIR]   Run every example of every rule file

Options
  -h, --help          Show this help, or that of a command: legible review --help
  -v, --version       Show the version

Try it
  legible review examples/pull-request.md
`;
const REVIEW = `Review texts: what a reader can see of risk, rollback, assumptions, trade-offs and more.

Usage
  legible review [FILE…] [options]
  legible review -                     read one text from standard input
  legible review --jsonl               read many, one JSON document a line

Options
  --as KIND           pull-request or rfc; without it, a file in rfcs/, proposals/, adr/ or
                      the like is an RFC and all else is a pull request's description
  --title TITLE       The pull request's title: it counts as line 0 of the text
  --norms FILE        What is asked for; without it .github/legible.yml if there is one,
                      else the built-in norms
  --format FORMAT     ${formats_list/* FORMATS */.h.join(', ')}
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
`;
const EXPLAIN = `Show a text with every slot marked where it was found, and why each level is what it is.

Usage
  legible explain FILE [options]
  legible explain -                    read the text from standard input

Options
  --as KIND           pull-request or rfc
  --title TITLE       The pull request's title: it counts as line 0 of the text
  --format FORMAT     ${formats_list/* EXPLAIN_FORMATS */.f.join(', ')}
  --html              The same as --format html: one page with the evidence marked in
                      the text, the slots in its margin and the questions at its end
  -h, --help          Show this help

Examples
  legible explain description.md
  legible explain docs/rfcs/0012-outbox.md --html > outbox.html
`;
const RULES = `Run every example of every rule file; each that misses its level is named by file and line.

Usage
  legible rules check [DIR]            DIR is rules/ if left out; a team's own files
                                       are checked beside the built-in ones

Exit code
  0  every example reaches its level
  1  some do not
  2  the rule files could not be read
`;
/** Returns the help text of a topic. */
function helpText(topic) {
    switch (topic) {
        case 'legible':
            return LEGIBLE;
        case 'review':
            return REVIEW;
        case 'explain':
            return EXPLAIN;
        case 'rules':
            return RULES;
        case 'questions':
        case 'init':
        case 'doctor':
            return setupHelpText(topic);
        case 'backtest':
        case 'report':
        case 'baseline':
            return historyHelpText(topic);
        default:
            return topic;
    }
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ DOCTOR_FORMATS)
/* harmony export */ });
/** The output formats of `legible doctor`; the first is the default. Apart from the renderers, so that help loads none. */
const DOCTOR_FORMATS = ['terminal', 'json'];


/***/ }),

/***/ 8824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ EXPLAIN_FORMATS),
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** The output formats of the command line; the first is the default. Apart from the renderers, so that help loads none. */
const FORMATS = ['terminal', 'markdown', 'json', 'sarif'];
/** The forms in which `explain` shows a text; the first is the default. */
const EXPLAIN_FORMATS = ['terminal', 'html'];


/***/ }),

/***/ 6463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ BACKTEST_FORMATS),
/* harmony export */   m: () => (/* binding */ HISTORY_FORMATS)
/* harmony export */ });
/** The output formats of `legible backtest`; the first is the default. */
const BACKTEST_FORMATS = ['terminal', 'markdown', 'json'];
/** The output formats of `legible report`; the first is the default. */
const HISTORY_FORMATS = ['markdown', 'html', 'json', 'csv'];


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ QUESTION_FORMATS)
/* harmony export */ });
/** The output formats of `legible questions`; the first is the default. Apart from the renderers, so that help loads none. */
const QUESTION_FORMATS = ['terminal', 'markdown', 'json'];


/***/ }),

/***/ 5679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Legible's version, as `package.json` has it; a constant, so that the bundles need no file beside them. */
const VERSION = '0.1.0';


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _m: () => (/* binding */ visibleAsWritten)
/* harmony export */ });
/**
 * Characters that show nothing or change how others are shown: controls, bidirectional marks, zero widths, tags.
 * A joiner inside an emoji and the emoji variation selector are what they seem and stay.
 */
const INVISIBLE = /(?<!\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u{200d}|\u{200d}(?!\p{Extended_Pictographic})|(?![\u{200d}\u{fe0f}])[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const SOFT_HYPHEN = /\u{ad}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** More marks than any script stacks on one letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
function name(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/** Names runs of one invisible character once, so that a thousand of them are not a thousand names. */
function nameRuns(text) {
    const named = text.replace(INVISIBLE, (character) => `[${name(character)}]`);
    return named.replace(/(\[U\+[0-9A-F]{4,6}\])\1+/g, (run, one) => {
        return `${one.slice(0, -1)} ×${run.length / one.length}]`;
    });
}
/** Returns the text on one line with every invisible character named: `a[U+202E]b`. Safe to print on a terminal. */
function visible(text) {
    const line = text.replace(/\s+/gu, ' ').replace(SOFT_HYPHEN, '').replace(LONE_SURROGATE, '\u{fffd}').trim();
    return nameRuns(line).replace(STACKED_MARKS, '$1');
}
/** Returns the text with its lines and spaces as they are and every other invisible character named: for a page. */
function visibleAsWritten(text) {
    const pieces = text
        .replace(SOFT_HYPHEN, '')
        .replace(LONE_SURROGATE, '\u{fffd}')
        .replace(/\r\n?/g, '\n')
        .split(/([\n\t]+)/);
    return pieces
        .map((piece, at) => (at % 2 === 1 ? piece : nameRuns(piece).replace(STACKED_MARKS, '$1')))
        .join('');
}
/** Returns at most `limit` code points of the text, the last one an ellipsis where something was cut. */
function cut(text, limit) {
    const points = Array.from(text.slice(0, limit * 2 + 2));
    if (points.length <= limit && text.length <= limit * 2 + 2)
        return text;
    const kept = points.slice(0, limit - 1).join('');
    const word = kept.replace(/\s+\S*$/u, '');
    return `${word.length > kept.length * 0.6 ? word : kept.trimEnd()}…`;
}


/***/ }),

/***/ 1529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ READER),
/* harmony export */   r: () => (/* binding */ readerPort)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5919);

/** What tells a worker of ours that it is one: an entry file that another program runs in a worker is no reader. */
const READER = 'legible-reader';
/** Returns the way to whoever started this thread as a reader, or null where it is no reader. */
function readerPort() {
    return !node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread && node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData === READER ? node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort : null;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
