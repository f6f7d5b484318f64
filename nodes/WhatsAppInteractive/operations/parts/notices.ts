import type { INodeProperties } from 'n8n-workflow';

/** What somebody who has never used an operation takes it for, and what it is. */
const NOTICES = {
	paidInWhatsApp:
		'Only for orders that are paid inside WhatsApp, in India or Brazil. To tell any other customer how an order stands, use <b>Template: Send</b>.',
	window:
		'Reaches only customers who wrote to you in the last 24 hours. To write to anybody else, use <b>Template: Send</b>.',
} as const;

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
