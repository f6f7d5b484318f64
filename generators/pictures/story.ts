import axios from 'axios';

import type { Sandbox } from '../../sandbox';

/** What a customer's phone shows in the pictures: messages of a shop for mugs, and answers to them. */
export interface Story {
	readonly sandbox: Sandbox;
	/** Where the drawings are. */
	readonly files: string;
}

const SHOP = { footer: { text: 'Acme Homeware' } };

/** What India wants to be told of goods that no catalog describes. */
const IMPORTED = {
	country_of_origin: 'India',
	importer_name: 'Acme Imports',
	importer_address: {
		address_line1: '1 Dock Road',
		city: 'Pune',
		zone_code: 'MH',
		postal_code: '411001',
		country_code: 'IN',
	},
};

const amount = (value: number) => ({ value, offset: 100 });

/** Sends a message; throws the sandbox's reason where it is refused. */
async function post({ sandbox }: Story, url: string, headers: object, body: object): Promise<void> {
	const validateStatus = () => true;
	const { status } = await axios.post(url, body, {
		headers: { ...headers },
		proxy: false,
		validateStatus,
	});
	if (status >= 300) {
		const { violations = [] } = sandbox.requests().at(-1) ?? {};
		throw new Error(`${url} answers ${status}: ${violations.join('; ')}`);
	}
}

/** Sends a message of Kaleyra's, which has Meta's form. */
const kaleyra = async (story: Story, to: string, message: object): Promise<void> => {
	const { sandbox } = story;
	const { apiKey, sid, senders } = sandbox.accounts.kaleyra;
	const sender = encodeURIComponent(senders[0] ?? '');
	const messaging_object = { messaging_product: 'whatsapp', to, ...message };
	await post(
		story,
		`${sandbox.urls.kaleyra}/v2/${sid}/whatsapp/${sender}/messages`,
		{ 'api-key': apiKey },
		{ messaging_object },
	);
};

const gupshup = async (story: Story, to: string, message: object): Promise<void> => {
	const { sandbox } = story;
	const { appId, appToken } = sandbox.accounts.gupshup;
	await post(
		story,
		`${sandbox.urls.gupshup}/partner/app/${appId}/v3/message`,
		{ authorization: appToken },
		{ messaging_product: 'whatsapp', recipient_type: 'individual', to, ...message },
	);
};

const infobip = async (story: Story, to: string, call: string, content: object): Promise<void> => {
	const { sandbox } = story;
	const { apiKey, sender: from } = sandbox.accounts.infobip;
	await post(
		story,
		`${sandbox.urls.infobip}/whatsapp/1/message/${call}`,
		{ authorization: `App ${apiKey}` },
		{ from, to, content },
	);
};

const interactive = (type: string, body: string, action: object, more: object = {}) => ({
	type: 'interactive',
	interactive: { type, body: { text: body }, action, ...SHOP, ...more },
});

const messageOf = ({ sandbox }: Story, index = -1): string =>
	sandbox.messages().at(index)?.messageId ?? '';

/** An order, its payment and its delivery. */
async function tellOrder(story: Story): Promise<void> {
	const to = '+919800000100';
	const { sandbox, files } = story;
	await sandbox.inbound('kaleyra', {
		type: 'text',
		text: 'Hi! Two blue mugs and a plate, please.',
		from: '919800000100',
	});
	await kaleyra(
		story,
		to,
		interactive(
			'order_details',
			'Hi *Asha*, here is your order. It is yours as soon as it is paid.',
			{
				name: 'review_and_pay',
				parameters: {
					reference_id: 'ACME-7781',
					type: 'physical-goods',
					currency: 'INR',
					payment_settings: [
						{
							type: 'payment_gateway',
							payment_gateway: { type: 'razorpay', configuration_name: 'acme-pay' },
						},
					],
					total_amount: amount(122_950),
					order: {
						status: 'pending',
						items: [
							{
								...IMPORTED,
								name: 'Enamel mug, blue',
								amount: amount(49_900),
								sale_amount: amount(44_900),
								quantity: 2,
								image: { link: `${files}/mug-blue.svg` },
							},
							{
								...IMPORTED,
								name: 'Plate, 20 cm',
								amount: amount(30_000),
								quantity: 1,
								image: { link: `${files}/plate.svg` },
							},
						],
						subtotal: amount(119_800),
						tax: { ...amount(2150), description: 'GST' },
						shipping: { ...amount(5000), description: 'Courier' },
						discount: { ...amount(4000), description: 'Loyalty' },
					},
				},
			},
		),
	);
	await sandbox.settled();
	const replyTo = messageOf(story);
	await axios.post(
		`${sandbox.urls.control}/phone/taps`,
		{ messageId: replyTo, tap: 0, values: { result: 'success' } },
		{ proxy: false },
	);
	await kaleyra(
		story,
		to,
		interactive('order_status', 'Thank you! We pack it today.', {
			name: 'review_order',
			parameters: {
				reference_id: 'ACME-7781',
				order: { status: 'shipped', description: 'With the courier since 10:12' },
			},
		}),
	);
	await sandbox.inbound(
		'kaleyra',
		{ type: 'reaction', emoji: '🙏' },
		{ replyTo: messageOf(story) },
	);
}

/** A delivery that is put off: buttons and a list. */
async function tellDelivery(story: Story): Promise<void> {
	const to = '+919800000200';
	const { sandbox, files } = story;
	await gupshup(
		story,
		to,
		interactive(
			'button',
			'Your parcel comes *today, 15:00 to 17:00*. Does that suit you?',
			{
				buttons: [
					{ type: 'reply', reply: { id: 'keep', title: 'Keep it' } },
					{ type: 'reply', reply: { id: 'later', title: 'Another time' } },
				],
			},
			{ header: { type: 'image', image: { link: `${files}/parcel.svg` } } },
		),
	);
	await sandbox.settled();
	await sandbox.inbound(
		'gupshup',
		{ type: 'button-reply', id: 'later', title: 'Another time' },
		{ replyTo: messageOf(story) },
	);
	await gupshup(
		story,
		to,
		interactive('list', 'When may we come?', {
			button: 'Choose a time',
			sections: [
				{
					title: 'Tomorrow',
					rows: [
						{ id: 'am', title: '09:00 to 12:00', description: 'Morning' },
						{ id: 'pm', title: '14:00 to 17:00', description: 'Afternoon' },
					],
				},
				{ title: 'Saturday', rows: [{ id: 'sat', title: '10:00 to 13:00' }] },
			],
		}),
	);
	await sandbox.settled();
	await sandbox.inbound(
		'gupshup',
		{ type: 'list-reply', id: 'pm', title: '14:00 to 17:00', description: 'Afternoon' },
		{ replyTo: messageOf(story) },
	);
	await gupshup(story, to, { type: 'text', text: { body: 'See you tomorrow, _14:00 to 17:00_.' } });
	await gupshup(story, to, {
		type: 'location',
		location: {
			latitude: 19.07,
			longitude: 72.87,
			name: 'Pick-up point',
			address: '7 Lake View, Mumbai',
		},
	});
}

/** A template and a carousel. */
async function tellOffer(story: Story): Promise<void> {
	const to = '447700900123';
	const { sandbox, files } = story;
	await infobip(story, to, 'interactive/media-carousel', {
		body: { text: 'New this week, for you:' },
		action: {
			type: 'QUICK_REPLY',
			cards: [
				['mug-green', 'Enamel mug, green'],
				['mug-red', 'Enamel mug, red'],
				['plate', 'Plate, 20 cm'],
			].map(([name, text]) => ({
				header: { type: 'IMAGE', url: `${files}/${name}.svg` },
				body: { text },
				buttons: [{ id: `like-${name}`, title: 'I like it' }],
			})),
		},
	});
	await sandbox.settled();
	await sandbox.inbound(
		'infobip',
		{ type: 'button-reply', id: 'like-mug-red', title: 'I like it' },
		{ replyTo: messageOf(story) },
	);
	await infobip(story, to, 'document', {
		mediaUrl: `${files}/invoice-7781.pdf`,
		filename: 'invoice-7781.pdf',
		caption: 'Your invoice. Code: `SPRING10`',
	});
	await infobip(story, to, 'interactive/flow', {
		body: { text: 'Was anything broken on the way? Tell us in a minute.' },
		action: {
			flowId: '880011',
			flowToken: 'order-7781',
			callToActionButton: 'Report damage',
			flowAction: 'NAVIGATE',
			flowActionPayload: { screen: 'REPORT_START', data: { order: '7781' } },
		},
		footer: SHOP.footer,
	});
}

/** Tells the providers of a webhook, so that what customers do arrives somewhere. */
function listen({ sandbox, files }: Story): void {
	const url = `${files}/webhook`;
	sandbox.attachKaleyraProfile({ url, method: 'POST', headers: {} });
	sandbox.subscribeWithGupshup({ url, tag: 'shop', modes: ['MESSAGE'], version: 3 });
	sandbox.registerWithInfobip({
		subscriptions: [
			{
				subscriptionId: 'shop',
				events: ['INBOUND_MESSAGE'],
				profile: { profileId: 'shop', webhook: { notifyUrl: url } },
			},
		],
	});
}

/** All that the pictures show. */
export async function tellStory(story: Story): Promise<void> {
	listen(story);
	await tellOrder(story);
	await tellDelivery(story);
	await tellOffer(story);
	await story.sandbox.settled();
}
