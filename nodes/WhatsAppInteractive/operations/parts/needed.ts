/**
 * Marks a field that its message needs, where `required` would keep a node from running: when a choice
 * comes from an expression, n8n shows the fields of every choice, and wants them filled in.
 */
export const NEEDED = { hint: 'Needed' } as const;
