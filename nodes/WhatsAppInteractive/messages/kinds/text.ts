/** A plain text message. Free-form: only inside the customer-service window. */
export interface TextMessage {
	readonly kind: 'text';
	readonly text: string;
	/** Whether WhatsApp shows a preview of the first link in the text. */
	readonly previewUrl?: boolean;
}
