import { BACKTEST_FORMATS, HISTORY_FORMATS } from '../report/history-formats-list.ts';

/** What help of the commands about a history can be about. */
export type HistoryTopic = 'backtest' | 'report' | 'baseline';

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
  --format FORMAT     ${BACKTEST_FORMATS.join(', ')}
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
  --format FORMAT     ${HISTORY_FORMATS.join(', ')}
${RUN}

Examples
  legible report --since 2026-01-01 >> "$GITHUB_STEP_SUMMARY"
  legible report --format html > report.html
  legible report --format csv > history.csv
`;

const BASELINE = `Write down what RFC files fall short of today: only what is new or got worse then counts.

Usage
  legible baseline [FILE…] [options]   without FILE, every RFC file by the norms;
                                       with it, what is known of other files stays

Options
  --norms FILE        What is asked for; without it .github/legible.yml if there is one
  --expires DATE      From that day on everything counts; ninety days from now if left out
  --output FILE       Where it is written; .github/legible-baseline.json if left out
  -h, --help          Show this help

Name the file in the norms, so that reviews read it:  baseline: ./legible-baseline.json
`;

/** Returns the help text of a command about a history. */
export function historyHelpText(topic: HistoryTopic): string {
  switch (topic) {
    case 'backtest':
      return BACKTEST;
    case 'report':
      return REPORT;
    case 'baseline':
      return BASELINE;
    default:
      return topic satisfies never;
  }
}
