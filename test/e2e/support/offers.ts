/** What a provider is able to do, in the words and the order of the editor. */
export interface ProviderOffer {
	/** The name of the provider. */
	readonly provider: string;
	/** The operations of each resource. */
	readonly offer: Readonly<Record<string, readonly string[]>>;
}

const WITH_TEMPLATES = ['Get Many', 'Send'];
const ORDERS = ['Send Details', 'Send Status'];

/** What each provider can do, as its documents have it: typed by hand, out of nothing that the nodes know. */
export const OFFERS: readonly ProviderOffer[] = [
	{
		provider: 'Gupshup',
		offer: {
			'Interactive Message': [
				'Request Address',
				'Request Call Permission',
				'Request Contact Info',
				'Request Location',
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
		},
	},
	{
		provider: 'Infobip',
		offer: {
			'Interactive Message': [
				'Request Call Permission',
				'Request Contact Info',
				'Request Location',
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
			'Interactive Message': ['Send List', 'Send Reply Buttons'],
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
];
