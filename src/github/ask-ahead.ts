import * as v from 'valibot';
import { parseAnswer, type Client, type Parameters } from './client.ts';

/** A request that is likely to be made: its answer is one, or a list of at most so many items. */
export interface Question {
  readonly route: string;
  readonly parameters: Parameters;
  readonly most?: number;
}

/** A question, and what to call for its answer or failure. */
export interface Prepared {
  readonly question: Question;
  readonly answer: () => Promise<unknown>;
}

function keyOf({ route, parameters }: Question): string {
  return JSON.stringify([route, parameters]);
}

/** Sends a request and returns its answer, whatever form that has. */
export function send(client: Client, { route, parameters, most }: Question): Promise<unknown> {
  if (most === undefined) return client.ask(v.unknown(), route, parameters);
  return client.askAll(v.unknown(), route, { parameters, most });
}

/** Returns what to call for an answer that is on its way. A failure is told to whoever calls; where nobody does, it is nobody's. */
export function onItsWay(answer: Promise<unknown>): () => Promise<unknown> {
  answer.catch(() => undefined);
  return () => answer;
}

/** Sends a request at once. */
export function sendNow(client: Client, question: Question): Prepared {
  return { question, answer: onItsWay(send(client, question)) };
}

/**
 * Returns a client that gives prepared answers, or failures, to whoever asks the same: each once, so that what is read a second
 * time is read anew. All other requests are sent when they are asked.
 */
export function withAnswers(client: Client, all: readonly Prepared[]): Client {
  const prepared = new Map(all.map(({ question, answer }) => [keyOf(question), answer]));
  const take = (question: Question): Promise<unknown> | null => {
    const answer = prepared.get(keyOf(question));
    prepared.delete(keyOf(question));
    return answer?.() ?? null;
  };
  return {
    ask: async (schema, route, parameters = {}) => {
      const early = take({ route, parameters });
      return early === null ? client.ask(schema, route, parameters) : parseAnswer(schema, await early);
    },
    askAll: async (schema, route, options) => {
      const early = take({ route, ...options });
      if (early === null) return client.askAll(schema, route, options);
      return parseAnswer(v.array(schema), await early);
    },
  };
}
