import fc from 'fast-check';

import { LIMITS } from '../../../nodes/WhatsAppInteractive/messages/limits';
import {
	PAYMENT_STATUSES,
	type OrderStatus,
} from '../../../nodes/WhatsAppInteractive/messages/kinds/order-status';
import type { MessageKind, MessageOf } from '../../../nodes/WhatsAppInteractive/messages/message';
import type {
	DeliveryOptions,
	Submission,
} from '../../../nodes/WhatsAppInteractive/messages/submission';
import { choicesFor, type AnyProvider } from '../../../nodes/WhatsAppInteractive/providers';
import { idUpTo, link, phone, textUpTo } from './arbitrary/basics';
import { header } from './arbitrary/header';
import { interactiveMessages } from './arbitrary/interactive';
import { plainMessages } from './arbitrary/messages';
import { orderDetails } from './arbitrary/order-details';
import { template } from './arbitrary/template';

/* Submissions that a provider takes, of all shapes. Lengths are in code points, as its limits are. */

const text = fc.record(
	{
		kind: fc.constant('text' as const),
		text: textUpTo(LIMITS.text).map((words) => `${words} https://acme.test`),
		previewUrl: fc.boolean(),
	},
	{ requiredKeys: ['kind', 'text'] },
);

const replyButtons = fc.record(
	{
		kind: fc.constant('replyButtons' as const),
		header,
		body: textUpTo(LIMITS.body),
		footer: textUpTo(LIMITS.footer),
		buttons: fc.uniqueArray(
			fc.record({ id: idUpTo(LIMITS.buttonId), title: textUpTo(LIMITS.buttonTitle) }),
			{
				minLength: 1,
				maxLength: LIMITS.buttons,
				comparator: (a, b) => a.id === b.id || a.title === b.title,
			},
		),
	},
	{ requiredKeys: ['kind', 'body', 'buttons'] },
);

const rows = fc.uniqueArray(
	fc.record(
		{
			id: textUpTo(LIMITS.rowId),
			title: textUpTo(LIMITS.rowTitle),
			description: textUpTo(LIMITS.rowDescription),
		},
		{ requiredKeys: ['id', 'title'] },
	),
	{ minLength: 1, maxLength: LIMITS.rows, selector: ({ id }) => id },
);

const list = fc
	.record(
		{
			kind: fc.constant('list' as const),
			header: fc.record({ type: fc.constant('text' as const), text: textUpTo(LIMITS.headerText) }),
			body: textUpTo(LIMITS.body),
			footer: textUpTo(LIMITS.footer),
			buttonText: textUpTo(LIMITS.listButton),
			rows,
			perSection: fc.integer({ min: 1, max: LIMITS.rows }),
			title: textUpTo(LIMITS.sectionTitle),
		},
		{ requiredKeys: ['kind', 'body', 'buttonText', 'rows', 'perSection', 'title'] },
	)
	.map(({ rows, perSection, title, ...message }) => ({
		...message,
		sections: rows
			.filter((_row, position) => position % perSection === 0)
			.map((_row, section) => ({
				title,
				rows: rows.slice(section * perSection, (section + 1) * perSection),
			})),
	}));

const orderStatus = (provider: AnyProvider): fc.Arbitrary<MessageOf<'orderStatus'>> =>
	fc.record(
		{
			kind: fc.constant('orderStatus' as const),
			referenceId: fc.stringMatching(/^[A-Za-z0-9_.-]{1,25}$/),
			paymentType: fc.constantFrom(
				'UPI_PAYU',
				...choicesFor(provider, 'orderStatus', 'message.paymentType').map(({ value }) => value),
			),
			status: fc.constantFrom(
				...choicesFor(provider, 'orderStatus', 'message.status').map(
					({ value }) => value as OrderStatus,
				),
			),
			description: textUpTo(LIMITS.orderDescription),
			body: textUpTo(LIMITS.body),
			footer: textUpTo(LIMITS.footer),
			payment: fc.record(
				{
					status: fc.constantFrom(...PAYMENT_STATUSES),
					time: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
				},
				{ requiredKeys: ['status'] },
			),
		},
		{
			requiredKeys: [
				'kind',
				'referenceId',
				'status',
				'body',
				...(provider.id === 'infobip' ? (['paymentType'] as const) : []),
			],
		},
	);

const urlOptions = fc
	.record(
		{
			shortenUrl: fc.boolean(),
			trackClicks: fc.boolean(),
			trackingUrl: link,
			// A preview of a link can't do without its protocol.
			removeProtocol: fc.constant(false),
			customDomain: fc.domain(),
		},
		{ requiredKeys: [] },
	)
	.filter((members) => Object.keys(members).length > 0);

/** Every option of every provider, so that it shows which ones a provider leaves out. */
const options: fc.Arbitrary<DeliveryOptions> = fc.record(
	{
		messageId: textUpTo(100),
		// A comma separates addresses, where a provider takes several.
		reportUrl: link.filter((address) => !address.includes(',')),
		urlOptions,
		entityId: textUpTo(255),
		applicationId: textUpTo(255),
		reference1: textUpTo(255),
		reference2: textUpTo(255),
		source: fc.constantFrom('api', 'shopify', 'zoho'),
		clientId: textUpTo(255),
		recipientIdentityHash: textUpTo(255),
		fallbackText: textUpTo(1024),
		replyTo: idUpTo(200),
	},
	{ requiredKeys: [] },
);

const MESSAGES: {
	readonly [Kind in MessageKind]: (provider: AnyProvider) => fc.Arbitrary<MessageOf<Kind>>;
} = {
	text: () => text,
	...plainMessages,
	replyButtons: () => replyButtons,
	list: () => list,
	...interactiveMessages,
	orderDetails,
	orderStatus,
	template,
};

/** Any submission of a kind that a provider takes. */
export const arbitrarySubmission = (
	provider: AnyProvider,
	kind: MessageKind,
): fc.Arbitrary<Submission> =>
	fc.record(
		{
			sender: provider.sender === 'id' ? fc.stringMatching(/^\d{14,17}$/) : phone,
			recipient: phone,
			message: MESSAGES[kind](provider),
			correlationId: textUpTo(255),
			options,
			preparedAt: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
		},
		{ requiredKeys: ['sender', 'recipient', 'message', 'options', 'preparedAt'] },
	);
