import { DOCTOR_FORMATS } from '../report/doctor-formats.ts';
import { QUESTION_FORMATS } from '../report/question-formats.ts';

/** The commands before a pull request, as `--help` names them. */
export type SetupTopic = 'questions' | 'init' | 'doctor';

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
  --format FORMAT     ${QUESTION_FORMATS.join(', ')}
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
pull request template. Where the norms name a baseline, it reviews the RFC files and says
what is left of it. Nothing is sent anywhere, unless you name a repository:

Options
  --repository NAME   Ask GitHub for the checks that OWNER/NAME requires, with the token in
                      GITHUB_TOKEN (or GH_TOKEN); GITHUB_API_URL names another GitHub
  --format FORMAT     ${DOCTOR_FORMATS.join(', ')}
  -h, --help          Show this help

Exit code
  0  nothing found
  1  something found
  2  the set-up could not be read
`;

/** Returns the help text of one of these commands. */
export function setupHelpText(topic: SetupTopic): string {
  switch (topic) {
    case 'questions':
      return QUESTIONS;
    case 'init':
      return INIT;
    case 'doctor':
      return DOCTOR;
    default:
      return topic satisfies never;
  }
}
