import type { INodeProperties } from 'n8n-workflow';

import { ALL_PROVIDERS, canSend } from '../../providers';

/** WhatsApp's own limit of all that is no template. */
const WINDOW = 'Reaches only customers who wrote to you in the last 24 hours.';

/** What is said where the provider's templates are not sent. */
const ONLY_TEMPLATES =
	'Anybody else gets only templates, which this node does not send through this provider.';

const PAID_INSIDE = `Only for orders that are paid inside WhatsApp, in India or Brazil. ${WINDOW}`;

/**
 * What somebody who has never used an operation takes it for, and what it is: for the providers that
 * send templates, and for the others.
 */
const NOTICES = {
	paidInWhatsApp: {
		templates: `${PAID_INSIDE} To tell anybody else how an order stands, use <b>Template: Send</b>.`,
		noTemplates: PAID_INSIDE,
	},
	window: {
		templates: `${WINDOW} To write to anybody else, use <b>Template: Send</b>.`,
		noTemplates: `${WINDOW} ${ONLY_TEMPLATES}`,
	},
	askingInWindow: {
		templates: `${WINDOW} To ask anybody else, set <b>Response Type</b> to Template.`,
		noTemplates: `${WINDOW} ${ONLY_TEMPLATES}`,
	},
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
	notices.flatMap((notice) =>
		(['templates', 'noTemplates'] as const).flatMap((having): INodeProperties[] => {
			const sending = having === 'templates';
			const providers = ALL_PROVIDERS.filter((each) => canSend(each, 'template') === sending);
			return providers.length === 0
				? []
				: [
						{
							displayName: NOTICES[notice][having],
							name: `${notice}Notice`,
							type: 'notice',
							default: '',
							displayOptions: { show: { provider: providers.map(({ id }) => id) } },
						},
					];
		}),
	);
