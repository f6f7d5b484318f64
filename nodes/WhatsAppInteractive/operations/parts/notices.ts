import type { INodeProperties } from 'n8n-workflow';

/** What somebody who has never used an operation takes it for, and what it is. */
const NOTICES = {
	paidInWhatsApp:
		'Only for orders that are paid inside WhatsApp, in India or Brazil. To tell any other customer how an order stands, use <b>Template: Send</b>.',
	window:
		'Reaches only customers who wrote to you in the last 24 hours. To write to anybody else, use <b>Template: Send</b>.',
} as const;

/**
 * A notice with its steps in a list. Of all that HTML has, n8n's notices keep lists and links: what was
 * bold is plain there, and lines that `<br>` parts would run into one another.
 */
export function inSteps(text: string): string {
	const lines = text.split('<br>');
	const intro = /^\d/.test(text) ? [] : lines.slice(0, 1);
	const steps = lines.slice(intro.length).map((line) => `<li>${line}</li>`);
	return [...intro, ...(steps.length === 0 ? [] : ['<ul>', ...steps, '</ul>'])].join('');
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
