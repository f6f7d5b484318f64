import type { DecodedEvent } from '../../../nodes/WhatsAppInteractive/events/event';
import type { IncomingRequest } from '../../../nodes/WhatsAppInteractive/events/incoming-request';
import { PROVIDERS } from '../../../nodes/WhatsAppInteractive/providers';
import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';
import { billing, post, RECEIVED_AT } from './support';

const METADATA = {
	display_phone_number: '15550002222',
	phone_number_id: '2002',
};

/** A change in the envelope of Meta's webhook, with the entry's time. */
const change = (field: string, value: object, time: unknown = 1760000000) =>
	post({
		object: 'whatsapp_business_account',
		entry: [{ id: '7', time, changes: [{ field, value }] }],
	});

const meta = (value: object) => change('messages', { metadata: METADATA, ...value });

const message = (content: object, contacts: readonly object[] = []) =>
	meta({
		contacts,
		messages: [
			{
				from: '15550001111',
				id: 'wamid.IN',
				timestamp: '1760000010',
				...content,
			},
		],
	});

const status = (content: object) =>
	meta({
		statuses: [
			{
				id: 'wamid.OUT',
				gs_id: 'gs-1',
				recipient_id: '15550001111',
				timestamp: '1760000010',
				...content,
			},
		],
	});

const payment = (details: object, word = 'captured') =>
	status({
		type: 'payment',
		status: word,
		payment: { reference_id: 'ord-1', ...details },
	});

const version2 = (type: string, payload: object, rest: object = {}) =>
	post({
		app: 'Demo',
		timestamp: 1760000010123,
		version: 2,
		type,
		payload,
		...rest,
	});

const inbound2 = (type: string, payload: object, rest: object = {}) =>
	version2('message', {
		id: 'wamid.IN',
		source: '15550001111',
		type,
		payload,
		sender: { phone: '15550001111', name: 'Ana' },
		...rest,
	});

const infobip = (content: object, rest: object = {}) =>
	post({
		results: [{ from: '15550001111', to: '15550002222', message: content, ...rest }],
	});

const amount = (value: unknown, offset: unknown = 100) => ({ value, offset });

const eventsOf = (provider: ProviderId, request: IncomingRequest): DecodedEvent['event'][] =>
	PROVIDERS[provider].decodeEvents(request).map(({ event }) => event);

/** What comes in, and the members of the one event that the case is about. */
type Kept = readonly [why: string, provider: ProviderId, request: IncomingRequest, part: object];

const REFUND = { id: 'r1', amount: amount(10000), speed_processed: 'normal' };

const CUSTOMERS: readonly Kept[] = [
	[
		'number, user ID and username of a message',
		'gupshup',
		message({ from_user_id: 'US.134', type: 'text', text: { body: 'hi' } }, [
			{
				profile: { name: 'Ana', username: 'ana.k' },
				wa_id: '15550001111',
				user_id: 'US.134',
			},
		]),
		{
			recipient: '15550001111',
			recipientUserId: 'US.134',
			contactName: 'Ana',
			username: 'ana.k',
		},
	],
	[
		'the user ID that only the contact has, and the one for all portfolios',
		'messangi',
		message({ type: 'text', text: { body: 'hi' } }, [
			{ wa_id: '15550001111', user_id: 'US.134', parent_user_id: 'US.ENT.9' },
		]),
		{
			recipient: '15550001111',
			recipientUserId: 'US.134',
			recipientParentUserId: 'US.ENT.9',
		},
	],
	[
		'the only contact of the only customer, written in another way',
		'gupshup',
		message({ from: '5511987650001', type: 'text', text: { body: 'oi' } }, [
			{ profile: { name: 'Bia', username: 'bia' }, wa_id: '551187650001' },
		]),
		{ recipient: '5511987650001', contactName: 'Bia', username: 'bia' },
	],
	[
		'number and user ID of a report',
		'gupshup',
		status({ status: 'read', recipient_user_id: 'US.134' }),
		{ recipient: '15550001111', recipientUserId: 'US.134' },
	],
	[
		'number and user ID of a message in version 2',
		'gupshup',
		inbound2('text', { text: 'hi' }, { sender: { phone: '15550001111', userId: 'US.134' } }),
		{ recipient: '15550001111', recipientUserId: 'US.134' },
	],
	[
		"Infobip's contact",
		'infobip',
		infobip(
			{ type: 'TEXT', text: 'hi' },
			{
				contact: {
					phoneNumber: '15550001111',
					userId: 'US.134',
					parentUserId: 'US.ENT.9',
					username: 'ana.k',
				},
			},
		),
		{
			recipient: '15550001111',
			recipientUserId: 'US.134',
			recipientParentUserId: 'US.ENT.9',
			username: 'ana.k',
		},
	],
	[
		'a user ID in the place of the number',
		'infobip',
		infobip({ type: 'TEXT', text: 'hi' }, { from: 'US.134' }),
		{ recipient: 'US.134', recipientUserId: 'US.134' },
	],
	[
		'a preference of a customer with both',
		'gupshup',
		change('user_preferences', {
			metadata: METADATA,
			user_preferences: [{ wa_id: '15550001111', user_id: 'US.134', value: 'stop' }],
		}),
		{
			event: 'preference',
			recipient: '15550001111',
			recipientUserId: 'US.134',
		},
	],
	[
		'the member of a group, and the group',
		'gupshup',
		status({
			status: 'delivered',
			recipient_type: 'group',
			recipient_id: 'Y2FwaV9ncm91cA',
			recipient_participant_id: '15550001111',
		}),
		{ recipient: '15550001111', groupId: 'Y2FwaV9ncm91cA' },
	],
	[
		'a message in a group',
		'gupshup',
		message({ group_id: 'Y2FwaV9ncm91cA', type: 'text', text: { body: 'hi' } }),
		{ recipient: '15550001111', groupId: 'Y2FwaV9ncm91cA' },
	],
	[
		'a new number in the name of an older version',
		'gupshup',
		message({
			type: 'system',
			system: {
				type: 'user_changed_number',
				new_wa_id: '15550003333',
				user_id: 'US.135',
			},
		}),
		{
			identity: {
				change: 'number',
				previous: '15550001111',
				current: '15550003333',
				currentUserId: 'US.135',
				text: null,
			},
		},
	],
];

const MESSAGES: readonly Kept[] = [
	[
		'all of a contact',
		'gupshup',
		message({
			type: 'contacts',
			contacts: [
				{
					name: {
						formatted_name: 'Dr. Ina A. Rao Jr.',
						prefix: 'Dr.',
						first_name: 'Ina',
						middle_name: 'A.',
						last_name: 'Rao',
						suffix: 'Jr.',
					},
					birthday: '1990-05-17',
					addresses: [
						{
							street: '3 Hill Road',
							city: 'Pune',
							state: 'MH',
							zip: '411001',
							country: 'India',
							country_code: 'in',
							type: 'HOME',
						},
					],
					urls: [{ url: 'https://acme.test', type: 'WORK' }],
					phones: [{ phone: '+44 1134 960021', type: 'CELL', wa_id: '441134960021' }],
					emails: [
						{ email: 'ina@acme.test', type: 'WORK' },
						{ email: 'ina@home.test', type: 'HOME' },
						{ email: 'ina@old.test' },
						{ type: 'HOME' },
					],
					origin: 'contact_request',
					vcard: 'BEGIN:VCARD',
					org: { company: 'Acme', department: 'Sales', title: 'Head' },
				},
			],
		}),
		{
			message: {
				contacts: [
					{
						name: 'Dr. Ina A. Rao Jr.',
						nameParts: {
							prefix: 'Dr.',
							first: 'Ina',
							middle: 'A.',
							last: 'Rao',
							suffix: 'Jr.',
						},
						birthday: '1990-05-17',
						addresses: [
							{
								street: '3 Hill Road',
								city: 'Pune',
								state: 'MH',
								zip: '411001',
								country: 'India',
								countryCode: 'in',
								type: 'HOME',
							},
						],
						urls: [{ url: 'https://acme.test', type: 'WORK' }],
						phones: [{ number: '+44 1134 960021', type: 'CELL', whatsApp: '441134960021' }],
						emails: ['ina@acme.test', 'ina@home.test', 'ina@old.test'],
						emailAddresses: [
							{ email: 'ina@acme.test', type: 'WORK' },
							{ email: 'ina@home.test', type: 'HOME' },
							{ email: 'ina@old.test', type: null },
						],
						origin: 'contact_request',
						vcard: 'BEGIN:VCARD',
						organization: 'Acme',
						department: 'Sales',
						title: 'Head',
					},
				],
			},
		},
	],
	[
		"all of a contact in Infobip's names",
		'infobip',
		infobip({
			type: 'CONTACT',
			contacts: [
				{
					name: { firstName: 'Ina', middleName: 'A.', formattedName: 'Ina A.' },
					birthday: '1990-05-17',
					addresses: [{ city: 'Pune', countryCode: 'in' }],
					emails: [{ email: 'ina@acme.test', type: 'WORK' }],
					org: { department: 'Sales', title: 'Head' },
				},
			],
		}),
		{
			message: {
				contacts: [
					{
						nameParts: { first: 'Ina', middle: 'A.' },
						birthday: '1990-05-17',
						addresses: [{ city: 'Pune', countryCode: 'in' }],
						emailAddresses: [{ email: 'ina@acme.test', type: 'WORK' }],
						department: 'Sales',
						title: 'Head',
					},
				],
			},
		},
	],
	[
		'what the customer sent that is not supported, and the code',
		'gupshup',
		message({
			type: 'unsupported',
			errors: [
				{
					code: 131051,
					title: 'Unknown',
					error_data: { details: 'Not supported' },
				},
			],
			unsupported: { type: 'poll' },
		}),
		{
			message: {
				type: 'unsupported',
				problem: {
					type: 'poll',
					code: '131051',
					title: 'Unknown',
					explanation: 'Not supported',
				},
			},
		},
	],
	[
		'the malware in a file',
		'infobip',
		infobip({ type: 'INFECTED_CONTENT', malware: 'Eicar' }),
		{ message: { type: 'infected', problem: { title: 'Eicar' } } },
	],
	[
		'all of an advertisement',
		'gupshup',
		message({
			type: 'text',
			text: { body: 'hi' },
			referral: {
				source_type: 'ad',
				body: 'New mugs',
				media_type: 'video',
				video_url: 'https://ads.test/5.mp4',
				thumbnail_url: 'https://ads.test/5.jpg',
				welcome_message: { text: 'How can we help?' },
			},
		}),
		{
			message: {
				referral: {
					body: 'New mugs',
					mediaType: 'video',
					mediaUrl: 'https://ads.test/5.mp4',
					thumbnailUrl: 'https://ads.test/5.jpg',
					welcomeText: 'How can we help?',
				},
			},
		},
	],
	[
		'the file of an edited message',
		'gupshup',
		message({
			type: 'edit',
			edit: {
				original_message_id: 'wamid.IN0',
				message: {
					type: 'image',
					context: { id: 'M0' },
					image: { id: '55', url: 'https://files.test/55', caption: 'new' },
				},
			},
		}),
		{
			message: {
				type: 'edited',
				text: 'new',
				originalId: 'wamid.IN0',
				repliedTo: 'M0',
				media: { id: '55', url: 'https://files.test/55' },
			},
		},
	],
	[
		'an edit of an edit, which is no message that can be edited',
		'gupshup',
		message({ type: 'edit', edit: { message: { type: 'edit', edit: {} } } }),
		{ message: { type: 'edited', text: null } },
	],
	[
		'the name of a file in version 2',
		'gupshup',
		inbound2('file', { url: 'https://files.test/1', name: 'file1.pdf' }),
		{ message: { type: 'document', media: { filename: 'file1.pdf' } } },
	],
	[
		'a row of a list in version 2 without a postback text',
		'gupshup',
		inbound2('list_reply', { title: 'Row 1', id: 'r1', reply: 'Row 1 1' }),
		{ reply: { type: 'list', id: 'r1' } },
	],
	[
		'a row of a list in version 2 with JSON for an ID',
		'gupshup',
		inbound2('list_reply', {
			title: 'Row 1',
			id: '{"msgid":"m","postbackText":"r1"}',
		}),
		{ reply: { type: 'list', id: 'r1' } },
	],
	[
		"Messangi's details as a text",
		'messangi',
		post({
			id: 'mo-1',
			user: '+5215550002',
			origin: '5215550001',
			text: 'Yes',
			extraInfo: JSON.stringify({
				type: 'interactive',
				interactive: {
					type: 'button_reply',
					button_reply: { id: 'yes', title: 'Yes' },
				},
				contacts: [{ profile: { name: 'Ana' }, wa_id: '5215550002' }],
			}),
		}),
		{ contactName: 'Ana', reply: { type: 'button', id: 'yes' } },
	],
	[
		'all IDs of a message that was replied to',
		'kaleyra',
		post({
			meta_object: {
				field: 'messages',
				value: {
					messages: [
						{
							id: 'wamid.IN',
							from: '15550001111',
							type: 'button',
							button: { text: 'Yes', payload: 'y' },
							context: { id: 'wamid.OUT' },
						},
					],
				},
			},
			extra_info: { ref: 'a', ref1: 'b', ref2: 'c', reply_to: '48c3' },
		}),
		{
			correlationId: 'a',
			references: { ref1: 'b', ref2: 'c', reply_to: '48c3' },
			reply: { repliedTo: 'wamid.OUT' },
		},
	],
	[
		'a price with an exponent, without losing a digit',
		'gupshup',
		message({
			type: 'order',
			order: {
				product_items: [{ quantity: 3, item_price: 1e-7, currency: 'INR' }],
			},
		}),
		{ order: { lines: [{ price: '0.0000001' }], total: '0.0000003' } },
	],
	[
		'prices with different numbers of decimals',
		'infobip',
		infobip({
			type: 'ORDER',
			productItems: [
				{ quantity: 1, itemPrice: 12.5, currency: 'INR' },
				{ quantity: 1, itemPrice: 3.25, currency: 'INR' },
			],
		}),
		{ order: { total: '15.75' } },
	],
];

const TIMES: readonly Kept[] = [
	[
		'microseconds since 1970',
		'gupshup',
		message({
			type: 'text',
			text: { body: 'hi' },
			timestamp: 1760000001123456,
		}),
		{ time: '2025-10-09T08:53:21.123Z' },
	],
	[
		'nanoseconds since 1970, as a text',
		'gupshup',
		message({
			type: 'text',
			text: { body: 'hi' },
			timestamp: '1760000001123456789',
		}),
		{ time: '2025-10-09T08:53:21.123Z' },
	],
	[
		'a time with microseconds',
		'infobip',
		infobip({ type: 'TEXT', text: 'hi' }, { receivedAt: '2026-11-18T09:06:00.123456+0000' }),
		{ time: '2026-11-18T09:06:00.123Z' },
	],
	[
		'the time of the entry, where the change has none',
		'gupshup',
		change('account_review_update', { decision: 'APPROVED' }, 1739321024),
		{ time: '2025-02-12T00:43:44.000Z' },
	],
	[
		'no time at all',
		'gupshup',
		change('account_review_update', { decision: 'APPROVED' }, null),
		{ time: RECEIVED_AT },
	],
];

const TEMPLATES: readonly Kept[] = [
	[
		'a category that is going to change',
		'gupshup',
		change('template_category_update', {
			message_template_id: 1,
			new_category: 'UTILITY',
			correct_category: 'MARKETING',
			category_update_timestamp: 1760086400,
		}),
		{
			template: {
				change: 'category',
				previous: null,
				current: 'UTILITY',
				next: 'MARKETING',
				effectiveAt: '2025-10-10T08:53:20.000Z',
			},
		},
	],
	[
		'why a template was rejected, and what to do',
		'gupshup',
		change('message_template_status_update', {
			event: 'REJECTED',
			reason: 'INVALID_FORMAT',
			message_template_category: 'UTILITY',
			rejection_info: {
				reason: 'Parameters side by side',
				recommendation: 'Add text',
			},
		}),
		{
			template: {
				category: 'UTILITY',
				reason: 'INVALID_FORMAT',
				explanation: 'Parameters side by side',
				recommendation: 'Add text',
			},
		},
	],
	[
		'which pause it is',
		'kaleyra',
		post({
			id: '340000',
			event: 'PAUSED',
			message_template_id: '9001',
			reason: 'NONE',
			other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours' },
		}),
		{ template: { reason: 'FIRST_PAUSE', explanation: 'Paused for 3 hours' } },
	],
	[
		'since when a template is disabled',
		'gupshup',
		change('message_template_status_update', {
			event: 'DISABLED',
			disable_info: { disable_date: '1751234563' },
		}),
		{
			template: {
				current: 'DISABLED',
				effectiveAt: '2025-06-29T22:02:43.000Z',
			},
		},
	],
	[
		'new texts of a template',
		'gupshup',
		change('message_template_components_update', {
			message_template_name: 'welcome',
			message_template_element: 'Hi {{1}}',
			message_template_footer: 'Acme',
			message_template_buttons: [
				{
					message_template_button_type: 'URL',
					message_template_button_text: 'Open',
					message_template_button_url: 'https://acme.test',
				},
			],
		}),
		{
			template: {
				change: 'components',
				name: 'welcome',
				components: {
					header: null,
					body: 'Hi {{1}}',
					footer: 'Acme',
					buttons: [
						{
							type: 'URL',
							text: 'Open',
							url: 'https://acme.test',
							phoneNumber: null,
						},
					],
				},
			},
		},
	],
	[
		'a category in version 2',
		'gupshup',
		version2('template-event', {
			type: 'category-update',
			id: 't',
			elementName: 'n',
			languageCode: 'en',
			category: { old: 'MARKETING', new: 'UTILITY' },
		}),
		{
			template: {
				change: 'category',
				id: 't',
				name: 'n',
				language: 'en',
				previous: 'MARKETING',
				current: 'UTILITY',
			},
		},
	],
	[
		'a quality in version 2',
		'gupshup',
		version2('template-event', {
			type: 'quality-update',
			id: 't',
			quality: 'RED',
		}),
		{ template: { change: 'quality', current: 'RED' } },
	],
	[
		'a pause in version 2',
		'gupshup',
		version2('template-event', {
			type: 'status-update',
			status: 'paused',
			description: 'Paused for 3 hours',
		}),
		{
			template: {
				change: 'status',
				current: 'paused',
				reason: 'Paused for 3 hours',
			},
		},
	],
];

const PAYMENTS: readonly Kept[] = [
	...(
		[
			['pending', null, 'pending'],
			['failed', null, 'failed'],
			['success', '100.00', 'paid'],
			['completed', '100.00', 'paid'],
			['odd', null, 'unknown'],
		] as const
	).map(([word, refunded, state]): Kept => [
		`a refund that is ${word}`,
		'gupshup',
		payment({ refunds: [{ ...REFUND, status: word }] }),
		{
			payment: {
				refunded,
				refunds: [
					{
						id: 'r1',
						status: state,
						providerStatus: word,
						amount: '100.00',
						speed: 'normal',
						createdAt: null,
						updatedAt: null,
					},
				],
			},
		},
	]),
	[
		'a refund that is told in two places counts once',
		'kaleyra',
		post({
			id: 'wamid.PAY',
			type: 'payment',
			status: 'captured',
			payment: {
				refunds: [{ ...REFUND, status: 'success' }],
				transaction: { refunds: [{ ...REFUND, status: 'success' }] },
			},
		}),
		{ payment: { refunded: '100.00' } },
	],
	[
		'another one that is told in the transaction alone counts, too, if it has an ID',
		'kaleyra',
		post({
			id: 'wamid.PAY',
			type: 'payment',
			status: 'captured',
			payment: {
				refunds: [{ ...REFUND, status: 'success' }],
				transaction: {
					refunds: ['r1', 'r2', undefined].map((id) => ({ ...REFUND, id, status: 'success' })),
				},
			},
		}),
		{ payment: { refunded: '200.00' } },
	],
	[
		'gateway and method apart',
		'gupshup',
		payment({ transaction: { type: 'razorpay', method: { type: 'upi' } } }),
		{ payment: { gateway: 'razorpay', method: 'upi' } },
	],
	[
		'a method in the place of the gateway',
		'gupshup',
		payment({ transaction: { type: 'upi' } }),
		{ payment: { gateway: null, method: 'upi' } },
	],
	[
		'what the shop sent along',
		'gupshup',
		payment({
			receipt: 'rc-1',
			notes: { key1: 'value1' },
			udf1: 'a',
			udf4: 'd',
			extra1: 'e',
			additional_info7: 'g',
		}),
		{
			payment: {
				extra: {
					receipt: 'rc-1',
					notes: { key1: 'value1' },
					udf1: 'a',
					udf4: 'd',
					extra1: 'e',
					additional_info7: 'g',
				},
			},
		},
	],
	[
		"Infobip's callback data",
		'infobip',
		post({
			from: '15550002222',
			content: {
				type: 'payment',
				from: '15550001111',
				paymentStatus: 'CAPTURED',
				callbackData: ['wf-17'],
			},
		}),
		{ payment: { extra: { callbackData: ['wf-17'] } } },
	],
	[
		'a part payment: the amount is that of the payment',
		'gupshup',
		payment({
			amount: amount(10000),
			transaction: { id: 't', status: 'success', amount: amount(4000) },
		}),
		{
			payment: {
				amount: '100.00',
				transactions: [{ amount: '40.00', status: 'success' }],
			},
		},
	],
	[
		'a payment without an amount of its own',
		'gupshup',
		payment({ transaction: { amount: amount('4e3') } }),
		{ payment: { amount: '40.00' } },
	],
	[
		'a saved card, which is no proof',
		'gupshup',
		message({
			type: 'interactive',
			interactive: {
				type: 'payment_method',
				payment_method: {
					payment_method: 'offsite_card_pay',
					reference_id: 'ord-1',
					last_four_digits: '5235',
					credential_id: '1234567',
				},
			},
		}),
		{
			payment: {
				status: 'pending',
				referenceId: 'ord-1',
				method: 'offsite_card_pay',
				card: { lastDigits: '5235', credentialId: '1234567' },
			},
		},
	],
];

const REPORTS: readonly Kept[] = [
	[
		'a conversation without a price',
		'gupshup',
		status({ status: 'sent', conversation: { id: 'c' } }),
		{ report: { pricing: billing({ conversationId: 'c' }) } },
	],
	[
		'all IDs of a report',
		'gupshup',
		status({ status: 'sent', id: 'other', meta_msg_id: 'wamid.X' }),
		{ messageId: 'gs-1', references: { id: 'other', meta_msg_id: 'wamid.X' } },
	],
	[
		"Infobip's bulk and entity",
		'infobip',
		post({
			results: [{ messageId: 'm', status: { groupId: 3 }, bulkId: 'b', entityId: 'e' }],
		}),
		{ references: { bulkId: 'b', entityId: 'e' } },
	],
	[
		"Messangi's client ID beside the correlation ID",
		'messangi',
		post({ id: 'm', status: 'SENT', externalId: 'x', clientId: 'c' }),
		{ correlationId: 'x', references: { clientId: 'c' } },
	],
	...(['POST', 'GET'] as const).map((method): Kept => {
		const callback = {
			meta_object: JSON.stringify({
				field: 'messages',
				value: {
					statuses: [{ id: 'x', status: 'delivered', recipient_id: '15550001111' }],
				},
			}),
			extra_info: '{"ref":"booking-77","ref1":"clinic-a"}',
			status: 'delivered',
			message_id: 'wamid.ABC',
		};
		return [
			`a report of version 2 with JSON in texts, by ${method}`,
			'kaleyra',
			method === 'POST' ? post(callback) : post(undefined, { method, query: callback }),
			{
				event: 'delivered',
				messageId: 'wamid.ABC',
				correlationId: 'booking-77',
				references: { id: 'x', ref1: 'clinic-a' },
				recipient: '15550001111',
			},
		];
	}),
	[
		'a message of version 2 with JSON in texts',
		'kaleyra',
		post(undefined, {
			method: 'GET',
			query: {
				meta_object: JSON.stringify({
					field: 'messages',
					value: {
						messages: [
							{
								id: 'wamid.IN',
								from: '15550001111',
								type: 'text',
								text: { body: 'hi' },
							},
						],
					},
				}),
				extra_info: '{"ref":"booking-77"}',
			},
		}),
		{ event: 'message', correlationId: 'booking-77', message: { text: 'hi' } },
	],
];

const form = (response: unknown) =>
	message({
		type: 'interactive',
		interactive: {
			type: 'nfm_reply',
			nfm_reply: { name: 'flow', response_json: response },
		},
	});

const ANSWERS: readonly Kept[] = [
	['a list', 'gupshup', form('["a",{"b":1}]'), { reply: { answers: ['a', { b: 1 }] } }],
	[
		'JSON in JSON',
		'gupshup',
		form(JSON.stringify('{"flow_token":"t"}')),
		{ reply: { id: 't', answers: { flow_token: 't' } } },
	],
	['a text', 'gupshup', form('plain'), { reply: { answers: null, answersText: 'plain' } }],
	['a number', 'gupshup', form('5'), { reply: { answers: null, answersText: '5' } }],
	['half of an object', 'gupshup', form('{"a":'), { reply: { answersText: '{"a":' } }],
	['an object', 'gupshup', form({ a: 1 }), { reply: { answers: { a: 1 }, answersText: null } }],
	[
		'an ID that is too long for a number',
		'gupshup',
		form('{"order":12345678901234567890}'),
		{ reply: { answers: { order: '12345678901234567890' } } },
	],
	[
		"Infobip's answers as a text",
		'infobip',
		infobip({ type: 'INTERACTIVE_FLOW_REPLY', response: '{"flow_token":"t"}' }),
		{ reply: { id: 't', answers: { flow_token: 't' } } },
	],
	[
		'an address with its fields as a text',
		'gupshup',
		message({
			type: 'interactive',
			interactive: {
				nfm_reply: {
					name: 'address_message',
					response_json: '{"values":"{\\"city\\":\\"Pune\\"}"}',
				},
			},
		}),
		{ reply: { type: 'address', answers: { city: 'Pune' } } },
	],
];

describe.each([
	['of customers', CUSTOMERS],
	['of messages', MESSAGES],
	['of times', TIMES],
	['of templates', TEMPLATES],
	['of payments', PAYMENTS],
	['of reports', REPORTS],
	['of answers', ANSWERS],
])('what a provider tells %s is in the event', (_group, cases) => {
	test.each(cases)('%s (%s)', (_why, provider, request, part) => {
		const events = eventsOf(provider, request);
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject(part);
	});
});
