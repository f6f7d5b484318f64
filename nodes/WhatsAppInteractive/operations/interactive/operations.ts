import { IN_WINDOW_ONCE, type Operation } from '../operation';

/** What the editor offers for the interactive messages with one button, and for requests. */
export const INTERACTIVE_OPERATIONS = {
	addressRequest: {
		resource: 'interactive',
		operation: 'requestAddress',
		name: 'Request Address',
		action: 'Request address',
		description: `Send a form for the address of the customer, ${IN_WINDOW_ONCE}`,
	},
	callPermissionRequest: {
		resource: 'interactive',
		operation: 'requestCallPermission',
		name: 'Request Call Permission',
		action: 'Request call permission',
		description: `Ask whether you may call the customer on WhatsApp, ${IN_WINDOW_ONCE}`,
	},
	catalog: {
		resource: 'interactive',
		operation: 'sendCatalog',
		name: 'Send Catalog',
		action: 'Send catalog',
		description: `Send a button that opens your catalog, ${IN_WINDOW_ONCE}`,
	},
	contactInfoRequest: {
		resource: 'interactive',
		operation: 'requestContactInfo',
		name: 'Request Contact Info',
		action: 'Request contact info',
		description: `Ask a customer who hides the phone number for it, ${IN_WINDOW_ONCE}`,
	},
	flow: {
		resource: 'interactive',
		operation: 'sendFlow',
		name: 'Send Flow',
		action: 'Send flow',
		description: `Send a button that opens a form inside WhatsApp, ${IN_WINDOW_ONCE}`,
	},
	locationRequest: {
		resource: 'interactive',
		operation: 'requestLocation',
		name: 'Request Location',
		action: 'Request location',
		description: `Send a button with which the customer shares a location, ${IN_WINDOW_ONCE}`,
	},
	mediaCarousel: {
		resource: 'interactive',
		operation: 'sendMediaCarousel',
		name: 'Send Media Carousel',
		action: 'Send media carousel',
		description: `Send two to ten pictures or videos with buttons, side by side, ${IN_WINDOW_ONCE}`,
	},
	product: {
		resource: 'interactive',
		operation: 'sendProduct',
		name: 'Send Product',
		action: 'Send product',
		description: `Send one product of your catalog, ${IN_WINDOW_ONCE}`,
	},
	productList: {
		resource: 'interactive',
		operation: 'sendMultiProduct',
		name: 'Send Multi-Product',
		action: 'Send multi product list',
		description: `Send up to thirty products of your catalog, ${IN_WINDOW_ONCE}`,
	},
	urlButton: {
		resource: 'interactive',
		operation: 'sendUrlButton',
		name: 'Send URL Button',
		action: 'Send url button',
		description: `Send a button that opens a web page, ${IN_WINDOW_ONCE}`,
	},
	voiceCallButton: {
		resource: 'interactive',
		operation: 'sendVoiceCallButton',
		name: 'Send Voice Call Button',
		action: 'Send voice call button',
		description: `Send a button that calls you on WhatsApp, ${IN_WINDOW_ONCE}`,
	},
} as const satisfies Record<string, Operation>;
