import type { InfobipTemplate, PlainStructure } from './template';

const BUSINESS_ACCOUNT_ID = 556677;

type Extras = Partial<
	Pick<InfobipTemplate, 'language' | 'status' | 'quality' | 'platform' | 'subCategory'>
>;

function common(id: number, name: string, extras: Extras) {
	return {
		id: String(id),
		businessAccountId: BUSINESS_ACCOUNT_ID,
		name,
		language: 'en',
		status: 'APPROVED' as const,
		quality: 'HIGH' as const,
		createdAt: '2026-01-05T08:00:00.000+0000',
		lastUpdatedAt: '2026-03-05T08:00:00.000+0000',
		...extras,
	};
}

function utility(
	id: number,
	name: string,
	structure: PlainStructure,
	extras: Extras = {},
): InfobipTemplate {
	return { ...common(id, name, extras), category: 'UTILITY', structure };
}

function marketing(
	id: number,
	name: string,
	structure: PlainStructure,
	extras: Extras = {},
): InfobipTemplate {
	return { ...common(id, name, extras), category: 'MARKETING', structure };
}

const footer = { text: 'Acme Outfitters' };

/** The templates of a fictional shop, Acme Outfitters: at least one of every documented sort. */
export function seededTemplates(): InfobipTemplate[] {
	return [...aboutOrders(), ...offers(), ...others(), ...appointments()];
}

function aboutOrders(): InfobipTemplate[] {
	const confirmed = (text: string): PlainStructure => ({
		body: { text, examples: ['Asha', '7781'] },
		footer,
		type: 'TEXT',
	});
	return [
		utility(7001, 'order_confirmed', confirmed('Hi {{1}}, we have your order {{2}}.'), {
			platform: { entityId: 'acme-outfitters', applicationId: 'acme-orders' },
		}),
		utility(7002, 'order_confirmed', confirmed('Hallo {{1}}, deine Bestellung {{2}} ist da.'), {
			language: 'de',
		}),
		utility(7003, 'parcel_sent', {
			header: { format: 'IMAGE', example: 'https://files.acme.test/parcel.jpg' },
			body: { text: 'Hi {{1}}, order {{2}} is on its way.', examples: ['Asha', '7781'] },
			footer,
			buttons: [
				{ type: 'QUICK_REPLY', text: 'Stop updates' },
				{ type: 'URL', text: 'Track', url: 'https://acme.test/{{1}}', example: 't/7781' },
			],
			type: 'MEDIA',
		}),
		utility(7004, 'invoice_ready', {
			header: { format: 'DOCUMENT', example: 'https://files.acme.test/invoice.pdf' },
			body: { text: 'Here is the invoice of order {{1}}.', examples: ['7781'] },
			type: 'MEDIA',
		}),
		utility(7005, 'pickup_point', {
			header: { format: 'LOCATION' },
			body: { text: 'Order {{1}} waits for you here.', examples: ['7781'] },
			type: 'MEDIA',
		}),
		utility(7006, 'order_reminder', {
			header: { format: 'TEXT', text: 'Order {{1}}', example: '7781' },
			body: { text: 'You have something in your cart.' },
			buttons: [
				{ type: 'PHONE_NUMBER', text: 'Call us', phoneNumber: '441134960000' },
				{ type: 'URL', text: 'Open the shop', url: 'https://acme.test' },
			],
			type: 'TEXT',
		}),
		utility(7007, 'payment_request', {
			body: { text: 'Please pay order {{1}}.', examples: ['7781'] },
			buttons: [{ type: 'ORDER_DETAILS', text: 'Review and pay', variant: 'INDIA' }],
			type: 'TEXT',
		}),
		utility(
			7008,
			'order_update',
			{ body: { text: 'News about order {{1}}.', examples: ['7781'] }, type: 'TEXT' },
			{ subCategory: 'ORDER_STATUS' },
		),
		utility(7009, 'damage_report', {
			body: { text: 'Tell us what is broken.' },
			buttons: [
				{
					type: 'FLOW',
					text: 'Open the form',
					flowId: 880011,
					flowAction: 'NAVIGATE',
					navigateScreen: 'REPORT_START',
				},
			],
			type: 'TEXT',
		}),
	];
}

function appointments(): InfobipTemplate[] {
	return [
		utility(7018, 'appointment_reminder', {
			body: { text: 'Hi {{1}}, see you on {{2}}.', examples: ['Asha', 'Monday, 10:30'] },
			buttons: [
				{ type: 'QUICK_REPLY', text: 'I will come' },
				{ type: 'QUICK_REPLY', text: 'Another time' },
			],
			type: 'TEXT',
		}),
	];
}

function offers(): InfobipTemplate[] {
	const card = (picture: string): NonNullable<PlainStructure['carousel']>['cards'][number] => ({
		header: { format: 'IMAGE', example: `https://files.acme.test/${picture}.jpg` },
		body: { text: 'Only {{1}}.', examples: ['4.99'] },
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Like' },
			{ type: 'URL', text: 'Buy', url: 'https://acme.test/p/{{1}}', example: picture },
		],
	});
	return [
		marketing(7010, 'spring_offer', {
			body: { text: 'Hi {{1}}, spring starts.', examples: ['Asha'] },
			limitedTimeOffer: { hasExpiration: true, text: 'Ends soon' },
			buttons: [
				{ type: 'COPY_CODE', example: 'SPRING10' },
				{ type: 'URL', text: 'Shop', url: 'https://acme.test/{{1}}', example: 'spring' },
			],
			type: 'TEXT',
		}),
		marketing(7011, 'new_arrivals', {
			body: { text: 'New for you, {{1}}.', examples: ['Asha'] },
			carousel: { cards: [card('enamel-mug'), card('plate')] },
			type: 'MEDIA',
		}),
		marketing(7012, 'full_catalog', {
			body: { text: 'All we have.' },
			buttons: [{ type: 'CATALOG', text: 'View catalog' }],
			type: 'TEXT',
		}),
		marketing(7013, 'picked_for_you', {
			header: { format: 'TEXT', text: 'Picked for you' },
			body: { text: 'Have a look.' },
			buttons: [{ type: 'MULTI_PRODUCT', text: 'View items' }],
			type: 'TEXT',
		}),
	];
}

function others(): InfobipTemplate[] {
	return [
		utility(7014, 'call_us', {
			body: { text: 'Would you rather talk?' },
			buttons: [{ type: 'VOICE_CALL', text: 'Call', callValidityPeriod: 1440 }],
			type: 'TEXT',
		}),
		{
			...common(7015, 'login_code', {}),
			category: 'AUTHENTICATION',
			structure: {
				body: { addSecurityRecommendation: true },
				footer: { codeExpirationMinutes: 10 },
				buttons: [{ otpType: 'COPY_CODE', text: 'Copy code' }],
			},
		},
		marketing(
			7016,
			'winter_sale',
			{ body: { text: 'Half price on {{1}}.', examples: ['mugs'] }, type: 'TEXT' },
			{ status: 'REJECTED', quality: 'UNKNOWN' },
		),
		marketing(
			7017,
			'summer_sale',
			{ body: { text: 'Summer starts.' }, type: 'TEXT' },
			{ status: 'PENDING', quality: 'UNKNOWN' },
		),
	];
}
