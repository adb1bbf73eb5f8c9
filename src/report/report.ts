/** A remark at a line of a file of the change: GitHub's own word for it. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly level: 'notice' | 'warning' | 'error';
  readonly title: string;
  readonly message: string;
}

/** What is to be said, and where: values only; the edges say it. */
export type Report =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'annotations'; readonly items: readonly Annotation[] }
  | { readonly kind: 'file'; readonly name: 'json' | 'sarif'; readonly text: string };
