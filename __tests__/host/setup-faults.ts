import type { Finding, RequiredChecks } from '../../src/core/setup/setup.ts';
import { USUAL_NORMS } from '../../src/core/setup/setup.ts';
import { TEMPLATE_PATH, WORKFLOW_PATH } from '../../src/core/setup/plan-init.ts';

/** A set-up as `legible init` writes it, with one fault planted, and all that is to be found. */
export interface Fault {
  readonly name: string;
  /** Texts that replace others in the files that `init` writes. */
  readonly edits?: readonly (readonly [path: string, from: string, to: string])[];
  /** Files beside them, or in their place; null takes one away. */
  readonly put?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly required?: RequiredChecks;
  readonly finds: readonly Finding[];
}

const W = WORKFLOW_PATH;
const TYPES = '    types: [opened, edited, reopened, synchronize, ready_for_review]\n';
const PERMISSIONS = `permissions:
  contents: read
  pull-requests: write # the comment; \`read\` is enough with \`comment: never\`
`;
const GROUP =
  '  group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}\n';
const CONCURRENCY = `concurrency:\n${GROUP}  cancel-in-progress: true\n`;
const USES = '      - uses: legible-dev/legible@v1 # better: the full commit SHA of a release\n';
const RUNS = '    runs-on: ubuntu-latest\n';

const uses = (text: string): readonly [string, string, string] => [W, USES, `      - uses: ${text}\n`];
const withInput = (line: string): readonly [string, string, string] => [
  W,
  USES,
  `      - uses: legible-dev/legible@v1\n        with:\n          ${line}\n`,
];
const job = (line: string): readonly [string, string, string] => [W, RUNS, `${RUNS}    ${line}\n`];

/** A workflow that re-reads on a comment. */
const ON_COMMENT = `name: Legible again
on:
  issue_comment:
    types: [created]
permissions:
  contents: read
  pull-requests: write
concurrency: review-\${{ github.event.pull_request.number || github.event.issue.number || github.ref }}
jobs:
  again:
    runs-on: ubuntu-latest
    steps:
      - uses: legible-dev/legible@v1
`;

export const FAULTS: readonly Fault[] = [
  {
    name: 'there is no workflow',
    put: { [W]: null },
    finds: [
      {
        check: 'no-workflow',
        place: '.github/workflows:1:1',
        what: 'No workflow runs Legible.',
        consequence: 'No pull request is read.',
        remedy: 'Write the workflow with `legible init`.',
      },
    ],
  },
  {
    name: 'the workflow is no YAML',
    edits: [[W, 'on:\n', 'on: [\n']],
    finds: [
      {
        check: 'not-yaml',
        place: `${W}:4:5`,
        what: 'The workflow is not YAML: Block collections are not allowed within flow collections.',
        consequence: 'GitHub does not run it.',
        remedy: 'Mend it there; an editor with a YAML schema shows more.',
      },
    ],
  },
  {
    name: 'the workflow runs for pushes only',
    edits: [[W, `  pull_request:\n${TYPES}  merge_group:\n`, '  push:\n']],
    finds: [
      {
        check: 'no-gate',
        place: `${W}:2:1`,
        what: 'No workflow that runs Legible listens to `pull_request`.',
        consequence: 'Nothing runs when a pull request is opened or edited; a required check waits for ever.',
        remedy:
          'Under `on:`, add `pull_request:` with `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: '`edited` is not among the types',
    edits: [[W, 'edited, ', '']],
    finds: [
      {
        check: 'edited-missing',
        place: `${W}:4:5`,
        what: '`pull_request` does not run on `edited`.',
        consequence: 'A corrected description is not read again: comment and check stay as they were.',
        remedy: 'Write `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: 'the types are left out',
    edits: [[W, TYPES, '']],
    finds: [
      {
        check: 'edited-missing',
        place: `${W}:3:3`,
        what: '`pull_request` does not run on `edited`.',
        consequence: 'A corrected description is not read again: comment and check stay as they were.',
        remedy: 'Write `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: 'the events are a list',
    edits: [[W, `on:\n  pull_request:\n${TYPES}  merge_group:\n`, 'on: [pull_request, merge_group]\n']],
    finds: [
      {
        check: 'edited-missing',
        place: `${W}:2:1`,
        what: '`pull_request` does not run on `edited`.',
        consequence: 'A corrected description is not read again: comment and check stay as they were.',
        remedy: 'Write `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: '`synchronize` is not among the types',
    edits: [[W, 'synchronize, ', '']],
    finds: [
      {
        check: 'types-missing',
        place: `${W}:4:5`,
        what: '`pull_request` does not run on `synchronize`.',
        consequence:
          'After a push the new commit has no check: where it is required, the pull request waits for ever.',
        remedy: 'Write `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: '`reopened` is not among the types',
    edits: [[W, 'reopened, ', '']],
    finds: [
      {
        check: 'types-missing',
        place: `${W}:4:5`,
        what: '`pull_request` does not run on `reopened`.',
        consequence: 'Such a pull request has no check until its next push: where it is required, it waits.',
        remedy: 'Write `types: [opened, edited, reopened, synchronize, ready_for_review]`.',
      },
    ],
  },
  {
    name: 'labels decide, and nobody hears them',
    put: { [USUAL_NORMS]: 'exempt:\n  labels: [trivial]\n' },
    finds: [
      {
        check: 'norms-unheard',
        place: `${W}:4:5`,
        what: 'The norms look at labels, and `pull_request` does not run on `labeled`, `unlabeled`.',
        consequence: 'A label that is set or taken away counts only from the next push or edit on.',
        remedy: 'Add `labeled`, `unlabeled` to `types`.',
      },
    ],
  },
  {
    name: 'drafts are exempt, and nobody hears when they are ready',
    edits: [[W, ', ready_for_review', '']],
    put: { [USUAL_NORMS]: 'exempt:\n  drafts: true\n' },
    finds: [
      {
        check: 'norms-unheard',
        place: `${W}:4:5`,
        what: 'The norms look at drafts, and `pull_request` does not run on `ready_for_review`.',
        consequence:
          'A draft passes as exempt, and keeps that answer when it becomes ready, until its next push or edit.',
        remedy: 'Add `ready_for_review` to `types`.',
      },
    ],
  },
  {
    name: 'the merge queue is not heard',
    edits: [[W, '  merge_group:\n', '']],
    finds: [
      {
        check: 'merge-group-missing',
        place: `${W}:2:1`,
        what: 'No workflow that runs Legible listens to `merge_group`.',
        consequence: 'A merge queue waits for the required check until it gives up, and nothing is merged.',
        remedy: 'Under `on:`, add `merge_group:`; without a queue it does nothing.',
      },
    ],
  },
  {
    name: 'the merge queue is not heard, and GitHub says that there is one',
    edits: [[W, '  merge_group:\n', '']],
    required: { branch: 'main', names: ['Legible'], hasMergeQueue: true },
    finds: [
      {
        check: 'merge-group-missing',
        place: `${W}:2:1`,
        what: 'No workflow that runs Legible listens to `merge_group`.',
        consequence: 'The merge queue waits for the required check until it gives up, and nothing is merged.',
        remedy: 'Under `on:`, add `merge_group:`; without a queue it does nothing.',
      },
    ],
  },
  {
    name: 'paths narrow the event',
    edits: [[W, TYPES, `${TYPES}    paths: [src/**]\n`]],
    finds: [
      {
        check: 'path-filter',
        place: `${W}:5:5`,
        what: '`pull_request` is narrowed by `paths`.',
        consequence:
          'A pull request that the filter leaves out has no check: where it is required, it stays pending for ever.',
        remedy:
          'Take `paths` out; what a change owes follows from its files, and the norms can say more with `when`.',
      },
    ],
  },
  {
    name: 'ignored paths narrow the event',
    edits: [[W, TYPES, `${TYPES}    paths-ignore:\n      - docs/**\n`]],
    finds: [
      {
        check: 'path-filter',
        place: `${W}:5:5`,
        what: '`pull_request` is narrowed by `paths-ignore`.',
        consequence:
          'A pull request that the filter leaves out has no check: where it is required, it stays pending for ever.',
        remedy:
          'Take `paths-ignore` out; what a change owes follows from its files, and the norms can say more with `when`.',
      },
    ],
  },
  {
    name: 'a second workflow follows one that is not there',
    put: {
      '.github/workflows/comment.yml': `on:
  workflow_run:
    workflows: [Legibel]
    types: [completed]
permissions: { contents: read, pull-requests: write }
jobs:
  comment:
    runs-on: ubuntu-latest
    steps:
      - uses: legible-dev/legible@v1
`,
    },
    finds: [
      {
        check: 'run-not-followed',
        place: '.github/workflows/comment.yml:3:17',
        what: '`workflow_run` follows the workflow `Legibel`, and none is called so.',
        consequence: 'It never runs, so its comment never appears.',
        remedy: 'Write the `name:` of the workflow that is the gate: `Legible`.',
      },
    ],
  },
  {
    name: 'no permissions are named',
    edits: [[W, PERMISSIONS, '']],
    finds: [
      {
        check: 'permissions-missing',
        place: `${W}:10:3`,
        what: 'No `permissions` are named, for the workflow or the job.',
        consequence:
          "The token has what the repository's settings give: too little for the comment, or the right to change code.",
        remedy: 'Add `permissions:` with `contents: read` and `pull-requests: write`.',
      },
    ],
  },
  {
    name: 'the token cannot comment',
    edits: [[W, 'pull-requests: write', 'pull-requests: read']],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `pull-requests: write`.',
        consequence: "There is no comment: only the job's summary has the questions.",
        remedy: 'Add `pull-requests: write`, or say `comment: never` under `with:` if no comment is wanted.',
      },
    ],
  },
  {
    name: 'the token can only comment',
    edits: [[W, PERMISSIONS, 'permissions:\n  issues: write\n']],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `contents: read`.',
        consequence: 'Norms and RFC files cannot be read; then nothing is judged, and the check passes.',
        remedy: 'Add `contents: read`.',
      },
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `pull-requests: write`.',
        consequence: 'The pull request cannot be read; then nothing is judged, and the check passes.',
        remedy: 'Add `pull-requests: write`.',
      },
    ],
  },
  {
    name: 'the token reads all',
    edits: [[W, PERMISSIONS, 'permissions: read-all\n']],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `pull-requests: write`.',
        consequence: "There is no comment: only the job's summary has the questions.",
        remedy: 'Add `pull-requests: write`, or say `comment: never` under `with:` if no comment is wanted.',
      },
    ],
  },
  {
    name: 'the token has nothing',
    edits: [[W, PERMISSIONS, 'permissions: {}\n']],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `contents: read`.',
        consequence: 'Norms and RFC files cannot be read; then nothing is judged, and the check passes.',
        remedy: 'Add `contents: read`.',
      },
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `pull-requests: write`.',
        consequence: 'The pull request cannot be read; then nothing is judged, and the check passes.',
        remedy: 'Add `pull-requests: write`.',
      },
    ],
  },
  {
    name: 'the job takes back what the workflow gives',
    edits: [job('permissions:\n      contents: read')],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:16:5`,
        what: '`permissions` lacks `pull-requests: write`.',
        consequence: 'The pull request cannot be read; then nothing is judged, and the check passes.',
        remedy: 'Add `pull-requests: write`.',
      },
    ],
  },
  {
    name: 'a check run is wanted without its permission',
    edits: [withInput('check-name: Reasoning')],
    finds: [
      {
        check: 'permissions-narrow',
        place: `${W}:6:1`,
        what: '`permissions` lacks `checks: write`.',
        consequence: 'The check run of `check-name` is not published.',
        remedy: 'Add `checks: write`.',
      },
    ],
  },
  {
    name: 'the token writes all',
    edits: [[W, PERMISSIONS, 'permissions: write-all\n']],
    finds: [
      {
        check: 'permissions-wide',
        place: `${W}:6:1`,
        what: 'The token may change the code of the repository.',
        consequence: 'Whatever runs in this job can push; Legible itself only reads code.',
        remedy: 'Write `contents: read` and `pull-requests: write`, and no more.',
      },
    ],
  },
  {
    name: "a trusted run checks the pull request's head out",
    edits: [
      [W, 'pull_request:', 'pull_request_target:'],
      [
        W,
        '    steps:\n',
        '    steps:\n      - uses: actions/checkout@v5\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}\n',
      ],
    ],
    finds: [
      {
        check: 'untrusted-checkout',
        place: `${W}:20:11`,
        what: "A workflow on `pull_request_target` checks out the pull request's head.",
        consequence:
          "A stranger's code is in a job that has the repository's secrets and a token that writes.",
        remedy:
          'Take the checkout out: Legible needs none. What needs the code belongs in a workflow on `pull_request`.',
      },
    ],
  },
  {
    name: "a trusted run fetches the pull request's head by hand",
    edits: [
      [W, 'pull_request:', 'pull_request_target:'],
      [W, '    steps:\n', '    steps:\n      - run: gh pr checkout ${{ github.event.number }}\n'],
    ],
    finds: [
      {
        check: 'untrusted-checkout',
        place: `${W}:18:9`,
        what: "A workflow on `pull_request_target` checks out the pull request's head.",
        consequence:
          "A stranger's code is in a job that has the repository's secrets and a token that writes.",
        remedy:
          'Take the checkout out: Legible needs none. What needs the code belongs in a workflow on `pull_request`.',
      },
    ],
  },
  {
    name: 'no concurrency is named',
    edits: [[W, CONCURRENCY, '']],
    finds: [
      {
        check: 'concurrency-missing',
        place: `${W}:10:3`,
        what: 'No `concurrency` is named, for the workflow or the job.',
        consequence: 'An edit and a push run at once: both write, and the older run may have the last word.',
        remedy:
          'Add `concurrency:` with `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}` and `cancel-in-progress: true`.',
      },
    ],
  },
  {
    name: 'all pull requests share a group',
    edits: [[W, GROUP, '  group: ${{ github.workflow }}\n']],
    finds: [
      {
        check: 'concurrency-shared',
        place: `${W}:10:3`,
        what: 'All pull requests share the group `${{ github.workflow }}`.',
        consequence:
          'A run for one pull request cancels that of another, whose check is then neither passed nor failed.',
        remedy:
          'Name the pull request in it: `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`.',
      },
    ],
  },
  {
    name: 'all pull requests share the base branch',
    edits: [
      [W, 'pull_request:', 'pull_request_target:'],
      [W, CONCURRENCY, 'concurrency: ${{ github.workflow }}-${{ github.ref }}\n'],
    ],
    finds: [
      {
        check: 'concurrency-shared',
        place: `${W}:9:1`,
        what: 'All pull requests share the group `${{ github.workflow }}-${{ github.ref }}`.',
        consequence: 'Runs wait for those of other pull requests, and of three at once one is cancelled.',
        remedy:
          'Name the pull request in it: `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`.',
      },
    ],
  },
  {
    name: 'a merge queue has no pull request to name',
    edits: [[W, ' || github.ref', '']],
    finds: [
      {
        check: 'concurrency-queue',
        place: `${W}:10:3`,
        what: 'In a merge queue all runs share the group `${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number }}`: its payload has no pull request.',
        consequence: 'A run for one entry of the queue cancels that of another, which then leaves the queue.',
        remedy:
          'End it with `|| github.ref`: `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`.',
      },
    ],
  },
  {
    name: 'a comment can cancel the check',
    edits: [
      [W, '  merge_group:\n', '  merge_group:\n  issue_comment:\n    types: [created]\n'],
      [
        W,
        GROUP,
        '  group: ${{ github.workflow }}-${{ github.event.pull_request.number || github.event.issue.number || github.ref }}\n',
      ],
    ],
    finds: [
      {
        check: 'concurrency-comment',
        place: `${W}:12:3`,
        what: "A comment's run shares the group `${{ github.workflow }}-${{ github.event.pull_request.number || github.event.issue.number || github.ref }}`.",
        consequence: 'Whoever may comment can cancel the check of a pull request, again and again.',
        remedy:
          'Name the event in it: `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`.',
      },
    ],
  },
  {
    name: 'a comment on another workflow can cancel the check',
    edits: [
      [
        W,
        CONCURRENCY,
        'concurrency: review-${{ github.event.pull_request.number || github.event.issue.number || github.ref }}\n',
      ],
    ],
    put: { '.github/workflows/again.yml': ON_COMMENT },
    finds: [
      {
        check: 'concurrency-comment',
        place: `${W}:9:1`,
        what: "A comment's run shares the group `review-${{ github.event.pull_request.number || github.event.issue.number || github.ref }}` in `.github/workflows/again.yml`.",
        consequence: 'Whoever may comment can cancel the check of a pull request, again and again.',
        remedy:
          'Name the event in it: `group: ${{ github.workflow }}-${{ github.event_name }}-${{ github.event.pull_request.number || github.ref }}`.',
      },
    ],
  },
  {
    name: 'a condition skips the job',
    edits: [job("if: github.actor != 'octocat'")],
    finds: [
      {
        check: 'condition-skips',
        place: `${W}:16:5`,
        what: "`if: github.actor != 'octocat'` decides whether Legible runs.",
        consequence: 'What it skips counts as passed: such a pull request is merged unread.',
        remedy: 'Take `if:` out, and say under `exempt` in the norms what is not judged.',
      },
    ],
  },
  {
    name: 'a condition skips the step',
    edits: [[W, USES, `${USES}        if: \${{ !github.event.pull_request.draft }}\n`]],
    finds: [
      {
        check: 'condition-skips',
        place: `${W}:19:9`,
        what: '`if: ${{ !github.event.pull_request.draft }}` decides whether Legible runs.',
        consequence: 'What it skips counts as passed: such a pull request is merged unread.',
        remedy: 'Take `if:` out, and say under `exempt` in the norms what is not judged.',
      },
    ],
  },
  {
    name: 'another job comes first',
    edits: [
      job('needs: build'),
      [W, 'jobs:\n', 'jobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'],
    ],
    finds: [
      {
        check: 'needs-skip',
        place: `${W}:20:5`,
        what: 'The job waits for `build`.',
        consequence: 'Where one of them fails, Legible is skipped, and a skipped job counts as passed.',
        remedy: 'Take `needs:` out, or add `if: always()`.',
      },
    ],
  },
  {
    name: 'an error is ignored',
    edits: [job('continue-on-error: true')],
    finds: [
      {
        check: 'error-ignored',
        place: `${W}:16:5`,
        what: '`continue-on-error` is set.',
        consequence: 'A text that falls short, or a wrong norms file, does not fail the check.',
        remedy: 'Take it out; `enforce: advise` in the norms never fails the check.',
      },
    ],
  },
  {
    name: 'a matrix repeats the job',
    edits: [job('strategy:\n      matrix:\n        node: [20, 24]')],
    finds: [
      {
        check: 'matrix-repeats',
        place: `${W}:17:7`,
        what: 'The job runs once for each combination of a matrix.',
        consequence: 'Each run reads and writes the same, and each check has another name to require.',
        remedy: 'Give Legible a job of its own, without a matrix.',
      },
    ],
  },
  {
    name: 'a second job does the same',
    edits: [
      [
        W,
        'jobs:\n',
        'jobs:\n  again:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/legible@v1\n',
      ],
    ],
    finds: [
      {
        check: 'runs-twice',
        place: `${W}:17:3`,
        what: 'Legible runs here on `pull_request`, and in the job `again` of `.github/workflows/legible.yml` too.',
        consequence: 'Each pull request is read twice, and both runs write the same comment.',
        remedy: 'Keep one of the two jobs.',
      },
    ],
  },
  {
    name: 'the check run has the name of the job',
    edits: [withInput('check-name: Legible'), [W, PERMISSIONS, `${PERMISSIONS}  checks: write\n`]],
    finds: [
      {
        check: 'check-name-taken',
        place: `${W}:21:11`,
        what: '`check-name` is `Legible`, and so is the name of the job.',
        consequence: 'The commit has two checks of one name, and it is not clear which one is required.',
        remedy: "Leave `check-name` out: the job's own check is enough. Or give it another name.",
      },
    ],
  },
  {
    name: 'the Action is taken from a branch',
    edits: [uses('legible-dev/legible@main')],
    finds: [
      {
        check: 'version-unpinned',
        place: `${W}:18:15`,
        what: '`main` is neither a version nor a commit.',
        consequence: 'A branch can change on any day, and what it holds runs at once with your token.',
        remedy: 'Write `uses: legible-dev/legible@` and the full commit SHA of a release.',
      },
    ],
  },
  {
    name: 'the Action has no version',
    edits: [uses('legible-dev/legible')],
    finds: [
      {
        check: 'version-unpinned',
        place: `${W}:18:15`,
        what: '`legible-dev/legible` names no version.',
        consequence: 'GitHub refuses the workflow, and nothing runs.',
        remedy: 'Write `uses: legible-dev/legible@` and the full commit SHA of a release.',
      },
    ],
  },
  {
    name: 'the commit is shortened',
    edits: [uses('legible-dev/legible@0a1b2c3')],
    finds: [
      {
        check: 'version-unpinned',
        place: `${W}:18:15`,
        what: '`0a1b2c3` is a shortened commit.',
        consequence: 'GitHub takes whole commits only, and the job fails.',
        remedy: 'Write `uses: legible-dev/legible@` and the full commit SHA of a release.',
      },
    ],
  },
  {
    name: 'the Action is looked for in a folder',
    edits: [uses('legible-dev/legible/dist@v1')],
    finds: [
      {
        check: 'version-unpinned',
        place: `${W}:18:15`,
        what: '`legible-dev/legible/dist@v1` names a folder of the repository.',
        consequence: 'GitHub finds no action there, and the job fails.',
        remedy:
          'Write `uses: legible-dev/legible@` and the full commit SHA of a release: the action is at the root.',
      },
    ],
  },
  {
    name: 'an input is misspelt',
    edits: [withInput('enforced: require')],
    finds: [
      {
        check: 'input-unknown',
        place: `${W}:20:11`,
        what: 'There is no input `enforced`.',
        consequence: 'GitHub warns and runs the Action without it.',
        remedy:
          'The inputs are `token`, `norms`, `enforce`, `comment`, `pull-request`, `sarif-file`, `json-file`, `check-name`.',
      },
    ],
  },
  {
    name: 'an input has a wrong value',
    edits: [withInput('enforce: required')],
    finds: [
      {
        check: 'input-wrong',
        place: `${W}:20:20`,
        what: 'The input `enforce` is `required`.',
        consequence: 'Every run stops with an error before it reads anything.',
        remedy: 'Write `require` or `advise`, or leave it out.',
      },
    ],
  },
  {
    name: 'the norms file is elsewhere',
    edits: [withInput('norms: ./norms/legible.yml')],
    finds: [
      {
        check: 'norms-missing',
        place: `${W}:20:18`,
        what: 'There is no file `norms/legible.yml`.',
        consequence: 'The built-in norms hold, and nothing says so: what your team asks for is not asked.',
        remedy:
          'Name the norms file by its path from the root, or leave `norms` out for `.github/legible.yml`.',
      },
    ],
  },
  {
    name: 'the norms are wrong',
    put: { [USUAL_NORMS]: 'enforce: advise\npull-requests:\n  risk: high\n' },
    finds: [
      {
        check: 'norms-wrong',
        place: '.github/legible.yml:3:9',
        what: 'The norms are wrong: unexpected level "high", expected absent, named, stated or reasoned.',
        consequence: 'Every run stops here: no pull request is judged, and the job fails.',
        remedy: 'The keys are described in docs/norms.md.',
      },
    ],
  },
  {
    name: 'a file that the norms extend is not there',
    put: { [USUAL_NORMS]: 'extends: ./base.yml\n' },
    finds: [
      {
        check: 'norms-wrong',
        place: '.github/legible.yml:1:10',
        what: 'The norms are wrong: `.github/base.yml` is not there.',
        consequence: 'Every run stops here: no pull request is judged, and the job fails.',
        remedy: 'Check the path: it is relative to the file that names it.',
      },
    ],
  },
  {
    name: 'the norms have another ending',
    put: { [USUAL_NORMS]: null, '.github/legible.yaml': 'enforce: require\n' },
    finds: [
      {
        check: 'norms-unread',
        place: '.github/legible.yaml:1:1',
        what: 'This looks like a norms file, and no run reads it.',
        consequence: 'What it says is not asked.',
        remedy: 'Rename it to `.github/legible.yml`, or name it under `with: norms` in the workflow.',
      },
    ],
  },
  {
    name: 'globs match nothing',
    put: {
      [USUAL_NORMS]: `rfcs:
  files: [docs/*.md, design/**/*.md, '!**/README.md']
when:
  - paths: [src/**, biling/**]
    pull-requests: { risk: reasoned }
`,
      'docs/one.md': 'One.\n',
      'src/a.ts': 'a\n',
    },
    finds: [
      {
        check: 'glob-unmatched',
        place: '.github/legible.yml:2:22',
        what: 'No file of the repository matches `design/**/*.md`.',
        consequence: 'No RFC is read by it.',
        remedy: "Write it from the repository's root, with `**` across folders; or take it out.",
      },
      {
        check: 'glob-unmatched',
        place: '.github/legible.yml:4:21',
        what: 'No file of the repository matches `biling/**`.',
        consequence: 'The clause holds for no file that there is today.',
        remedy: "Write it from the repository's root, with `**` across folders; or take it out.",
      },
    ],
  },
  {
    name: 'the words of the template count',
    put: {
      [USUAL_NORMS]: 'templates: []\n',
      [TEMPLATE_PATH]:
        '## Rollback\n\nTurn off the flag `new_uploads` if the error rate passes 0.5%, then restart the workers.\n',
    },
    finds: [
      {
        check: 'template-counts',
        place: '.github/pull_request_template.md:3:1',
        what: 'The template\'s own words count as `rollback: reasoned`: "Turn off the flag `new_uploads` if the error rate passes 0.5%, then restart the workers.".',
        consequence: 'An author who fills in nothing has said that much.',
        remedy:
          'The norms name other templates: add `.github/pull_request_template.md` to `templates`, or take that key out.',
      },
    ],
  },
  {
    name: 'the required check has another name',
    required: { branch: 'main', names: ['build', 'Legible / review'], hasMergeQueue: false },
    finds: [
      {
        check: 'required-unknown',
        place: `${W}:14:5`,
        what: "`main` requires the check `Legible / review`, and the job's check is called `Legible`.",
        consequence: 'The required check never comes, and every pull request waits for ever.',
        remedy: "Write `name: Legible / review` for the job, or require `Legible` in the branch's rules.",
      },
    ],
  },
  {
    name: 'the norms require, and the branch does not',
    put: { [USUAL_NORMS]: 'enforce: require\n' },
    required: { branch: 'main', names: ['build'], hasMergeQueue: false },
    finds: [
      {
        check: 'check-not-required',
        place: `${W}:14:5`,
        what: 'The norms require, and `main` does not require the check `Legible`.',
        consequence: 'A text that falls short fails the job, and can be merged all the same.',
        remedy: 'Add `Legible` to the required checks of `main`.',
      },
    ],
  },
];
