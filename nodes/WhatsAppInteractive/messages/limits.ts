import { MAX_FILE_NAME } from '../files/check';

/**
 * WhatsApp's own limits, as its documentation states them and as the providers repeat
 * them. Lengths are in code points. What a provider states differently stands in its own folder.
 */
export const LIMITS = {
	/** A text message. */
	text: 4096,
	/** The body of an interactive message. */
	body: 1024,
	footer: 60,
	headerText: 60,
	/** The text below a file. */
	caption: 1024,
	filename: MAX_FILE_NAME,
	/** The name or address of a place: a provider's limit, since WhatsApp states none. */
	placeText: 1000,
	/** What libraries for WhatsApp's API let through. */
	advisedPlaceName: 100,
	advisedPlaceAddress: 300,
	/** Cards in a contacts message. */
	contacts: 257,
	/** The same in WhatsApp's own description of its API. */
	advisedContacts: 5,
	buttons: 3,
	/** What stands on a button that opens a page, a form or a call. */
	buttonText: 20,
	buttonUrl: 2048,
	/** Over all sections of a product list together. */
	products: 30,
	cards: { min: 2, max: 10 },
	cardBody: 160,
	cardLineBreaks: 2,
	/** How long a call button works, in minutes: up to 30 days. */
	callMinutes: 43_200,
	callPayload: 512,
	buttonId: 256,
	buttonTitle: 20,
	/** The button that opens a list. */
	listButton: 20,
	sections: 10,
	sectionTitle: 24,
	/** Over all sections together. */
	rows: 10,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	orderDescription: 120,
	orderItemName: 60,
	/** What a tax, a shipping or a discount is for. */
	amountDescription: 60,
} as const;
