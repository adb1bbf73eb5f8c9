import { EXPLAIN_FORMATS, FORMATS } from '../report/formats-list.ts';
import { historyHelpText, type HistoryTopic } from './history-help.ts';
import { setupHelpText, type SetupTopic } from './setup-help.ts';

/** What `--help` can be about. */
export type HelpTopic = 'legible' | 'review' | 'explain' | 'rules' | SetupTopic | HistoryTopic;

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
  --format FORMAT     ${FORMATS.join(', ')}
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
  --format FORMAT     ${EXPLAIN_FORMATS.join(', ')}
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
export function helpText(topic: HelpTopic): string {
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
      return topic satisfies never;
  }
}
