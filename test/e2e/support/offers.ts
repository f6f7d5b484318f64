/** What a provider is able to do, in the words and the order of the editor. */
export interface ProviderOffer {
	/** The name of the provider. */
	readonly provider: string;
	/** The operations of each resource. */
	readonly offer: Readonly<Record<string, readonly string[]>>;
}

const WITH_TEMPLATES = ['Get Many', 'Send'];
const ORDERS = ['Send Details', 'Send Status'];

/** Everything that Meta's message object can be. */
const ALL_OF_META = {
	'Interactive Message': [
		'Request Address',
		'Request Call Permission',
		'Request Contact Info',
		'Request Location',
		'Send and Wait for Response',
		'Send Catalog',
		'Send Flow',
		'Send List',
		'Send Media Carousel',
		'Send Multi-Product',
		'Send Product',
		'Send Reply Buttons',
		'Send URL Button',
		'Send Voice Call Button',
	],
	Media: ['Download', 'Upload'],
	Message: [
		'Mark as Read',
		'React',
		'Send Audio',
		'Send Contacts',
		'Send Document',
		'Send Image',
		'Send Location',
		'Send Sticker',
		'Send Text',
		'Send Video',
		'Show Typing',
	],
	Order: ORDERS,
	Template: WITH_TEMPLATES,
};

/** What each provider can do, as its documents have it: typed by hand, out of nothing that the nodes know. */
export const OFFERS: readonly ProviderOffer[] = [
	{ provider: '360dialog', offer: ALL_OF_META },
	{
		provider: 'Gupshup',
		offer: ALL_OF_META,
	},
	{
		provider: 'Infobip',
		offer: {
			'Interactive Message': [
				'Request Call Permission',
				'Request Contact Info',
				'Request Location',
				'Send and Wait for Response',
				'Send Flow',
				'Send List',
				'Send Media Carousel',
				'Send Multi-Product',
				'Send Product',
				'Send Reply Buttons',
				'Send URL Button',
				'Send Voice Call Button',
			],
			Media: ['Download'],
			Message: [
				'Mark as Read',
				'Send Audio',
				'Send Contacts',
				'Send Document',
				'Send Image',
				'Send Location',
				'Send Sticker',
				'Send Text',
				'Send Video',
				'Show Typing',
			],
			Order: ORDERS,
			Template: WITH_TEMPLATES,
		},
	},
	{
		provider: 'Kaleyra',
		offer: {
			'Interactive Message': [
				'Request Address',
				'Request Call Permission',
				'Request Location',
				'Send and Wait for Response',
				'Send Catalog',
				'Send Flow',
				'Send List',
				'Send Media Carousel',
				'Send Multi-Product',
				'Send Product',
				'Send Reply Buttons',
				'Send URL Button',
				'Send Voice Call Button',
			],
			Media: ['Upload'],
			Message: [
				'Mark as Read',
				'React',
				'Send Audio',
				'Send Contacts',
				'Send Document',
				'Send Image',
				'Send Location',
				'Send Sticker',
				'Send Text',
				'Send Video',
				'Show Typing',
			],
			Order: ORDERS,
			Template: WITH_TEMPLATES,
		},
	},
	{
		provider: 'Messangi',
		offer: {
			'Interactive Message': ['Send and Wait for Response', 'Send List', 'Send Reply Buttons'],
			Message: [
				'Send Audio',
				'Send Contacts',
				'Send Document',
				'Send Image',
				'Send Text',
				'Send Video',
			],
		},
	},
	{ provider: 'Meta Cloud API', offer: ALL_OF_META },
];
