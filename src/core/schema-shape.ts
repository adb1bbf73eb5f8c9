/** A schema as far as its own form says what it holds; wrappers such as `optional` are looked through. */
type Shape = Readonly<Record<string, unknown>>;

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null;
}

/** Returns the schema that `optional` wraps, or that `lazy` chooses for a value; else the schema itself. */
function unwrapped(schema: unknown, value?: unknown): unknown {
  if (!isShape(schema)) return schema;
  if ('wrapped' in schema) return unwrapped(schema['wrapped'], value);
  return typeof schema['getter'] === 'function'
    ? unwrapped((schema['getter'] as (input: unknown) => unknown)(value), value)
    : schema;
}

/** Returns the keys that the schema of a map names; none where any key will do. */
export function keysOf(schema: unknown, map?: unknown): readonly string[] {
  const shape = unwrapped(schema, map);
  return isShape(shape) && isShape(shape['entries']) ? Object.keys(shape['entries']) : [];
}

/** Returns the schema of what stands under a key, or null. */
export function schemaUnder(schema: unknown, key: PropertyKey, value?: unknown): unknown {
  const shape = unwrapped(schema, value);
  if (!isShape(shape)) return null;
  const { entries } = shape;
  if (isShape(entries) && Object.hasOwn(entries, key)) return entries[String(key)] ?? null;
  return shape['rest'] ?? shape['value'] ?? shape['item'] ?? null;
}

/** Returns true for a schema of a list or a map, or of a choice that has one. */
export function isCollectionSchema(schema: unknown): boolean {
  const shape = unwrapped(schema);
  if (!isShape(shape)) return false;
  if (Array.isArray(shape['options'])) return shape['options'].some(isCollectionSchema);
  return ['entries', 'value', 'item'].some((name) => name in shape);
}

function isOptional(schema: unknown): boolean {
  return isShape(schema) && schema['type'] === 'optional';
}

/**
 * Returns a value without the keys under which nothing stands where a list or a map may be left out: whoever comments out
 * all lines under a heading leaves the heading.
 */
export function withoutEmptyHeadings(value: unknown, schema: unknown): unknown {
  if (Array.isArray(value))
    return value.map((entry: unknown, at) => withoutEmptyHeadings(entry, schemaUnder(schema, at)));
  if (!isShape(value)) return value;
  const kept = Object.entries(value).filter(([key, under]) => {
    const expected = schemaUnder(schema, key, value);
    return under !== null || !isOptional(expected) || !isCollectionSchema(expected);
  });
  return Object.fromEntries(
    kept.map(([key, under]) => [key, withoutEmptyHeadings(under, schemaUnder(schema, key, value))]),
  );
}
