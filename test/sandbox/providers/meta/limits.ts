/**
 * Limits of Meta's message object, in code points where they are lengths (Cloud API, sections on
 * text, interactive reply buttons, interactive lists and order status).
 */
export const META_LIMITS = {
	text: 4096,
	body: 1024,
	/** Meta's pages disagree, 1024 or 4096; the looser one refuses nothing that may be legal. */
	listBody: 4096,
	headerText: 60,
	footer: 60,
	buttons: 3,
	buttonId: 256,
	buttonTitle: 20,
	listButton: 20,
	sections: 10,
	sectionTitle: 24,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	orderDescription: 120,
	orderReference: 60,
	opaqueCallbackData: 512,
	url: 2048,
	documentFilename: 240,
} as const;
