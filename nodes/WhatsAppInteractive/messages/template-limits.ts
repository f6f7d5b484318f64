/** WhatsApp's limits on what fills a template, in code points, and how the providers repeat them. */
export const TEMPLATE_LIMITS = {
	name: 512,
	headerText: 60,
	/** A variable of a template that is a body alone. */
	bodyText: 32_768,
	/** A variable of any other template. */
	bodyTextBesideOthers: 1024,
	/** Only a library has a limit. */
	advisedVariableName: 20,
	buttons: 10,
	urlButtons: 2,
	/** The end of an address. */
	urlSuffix: 2000,
	/** A coupon, or the code of an authentication. */
	code: 15,
	/** What a quick reply gives back: 256 after some documents, 128 after others. */
	payload: 256,
	advisedPayload: 128,
	sections: 10,
	sectionTitle: 24,
	/** Over all sections together. */
	products: 30,
	/** Thirty days. */
	callMinutes: 43_200,
	callPayload: 512,
	cards: 10,
	cardButtons: 2,
} as const;
