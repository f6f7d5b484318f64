/**
 * A text in an expression, of nothing but letters and digits: n8n looks for the end of an expression, and
 * for what it forbids, in texts as well.
 */
const quoteForExpression = (text: string): string =>
	`"${text.replace(/\W/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** The expression for a member of what n8n keeps of a node with the execution. */
export const contextExpression = (nodeName: string, member: string): string =>
	`$node[${quoteForExpression(nodeName)}].context[${quoteForExpression(member)}]`;
