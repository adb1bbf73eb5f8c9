import * as v from 'valibot';
import { parseAnswer, type Client, type Parameters } from './client.ts';

/** A request that is likely to be made: its answer is one, or a list of at most so many items. */
export interface Question {
  readonly route: string;
  readonly parameters: Parameters;
  readonly most?: number;
}

function keyOf({ route, parameters }: Question): string {
  return JSON.stringify([route, parameters]);
}

function send(client: Client, { route, parameters, most }: Question): Promise<unknown> {
  if (most === undefined) return client.ask(v.unknown(), route, parameters);
  return client.askAll(v.unknown(), route, { parameters, most });
}

/**
 * Sends some requests at once and returns a client that gives their answers, or failures, to whoever asks the same: each once,
 * so that what is read a second time is read anew. All other requests are sent when they are asked.
 */
export function askAhead(client: Client, questions: readonly Question[]): Client {
  const asked = new Map<string, Promise<unknown>>();
  for (const question of questions) {
    const answer = send(client, question);
    // A failure is told to whoever asks; where nobody does, it is nobody's.
    answer.catch(() => undefined);
    asked.set(keyOf(question), answer);
  }
  const take = (question: Question): Promise<unknown> | null => {
    const answer = asked.get(keyOf(question)) ?? null;
    asked.delete(keyOf(question));
    return answer;
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
