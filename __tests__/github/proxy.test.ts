import { expect, test } from 'vitest';
import { LegibleError } from '../../src/errors.ts';
import { followProxy } from '../../src/github/proxy.ts';

test.each([
  ['words', { HTTPS_PROXY: 'not a proxy' }, '`HTTPS_PROXY`'],
  ['an address without a scheme', { https_proxy: 'proxy.example:8080' }, '`https_proxy`'],
  ['one of two', { HTTPS_PROXY: 'http://proxy.example:8080', HTTP_PROXY: 'http://' }, '`HTTP_PROXY`'],
  ['an address with a password', { HTTP_PROXY: 'http://me:s3cret@a b:1' }, '`HTTP_PROXY`'],
] as const)(
  'a variable that is no proxy’s address is named, its value is not: %s',
  async (_, environment, names) => {
    const failure: unknown = await followProxy(environment).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LegibleError);
    expect(failure).toMatchObject({
      message: `${names} in the environment is no address of a proxy, expected one such as \`http://proxy.example:8080\`.`,
      hint: 'Correct it in the runner’s environment or under `env` of the workflow, or leave it out.',
    });
  },
);
