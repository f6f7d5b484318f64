import type { INodeProperties } from 'n8n-workflow';

/** What somebody who has never used an operation takes it for, and what it is. */
const NOTICES = {
	paidInWhatsApp:
		'Only for orders that are paid inside WhatsApp, in India or Brazil. To tell any other customer how an order stands, use <b>Template: Send</b>.',
	window:
		'Reaches only customers who wrote to you in the last 24 hours. To write to anybody else, use <b>Template: Send</b>.',
} as const;

/** What a step begins with in the documents. */
const NUMBER = /^\d+\. /;

/**
 * A notice with its steps in a list, between what stands before and after them. Of all that HTML has,
 * n8n's notices keep lists and links: what was bold is plain there, lines that `<br>` parts would run
 * into one another, and a list has a dot before each line, which stands for the number.
 */
export function inSteps(text: string): string {
	const lines = text.split('<br>');
	const steps = lines.filter((line) => NUMBER.test(line));
	const [first = ''] = steps;
	if (first === '') return text;
	const start = lines.indexOf(first);
	return [
		...lines.slice(0, start),
		'<ul>',
		...steps.map((line) => `<li>${line.replace(NUMBER, '')}</li>`),
		'</ul>',
		...lines.slice(start + steps.length),
	].join('');
}

/** The notices that an operation can have. */
export type Notice = keyof typeof NOTICES;

/** Notices as the panel shows them. */
export const noticeFields = (notices: readonly Notice[] = []): INodeProperties[] =>
	notices.map((notice) => ({
		displayName: NOTICES[notice],
		name: `${notice}Notice`,
		type: 'notice',
		default: '',
	}));
