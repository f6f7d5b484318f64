/*
 * What a customer's phone shows of a message, in words that belong to no provider. The sandbox makes it
 * of what a provider took, the node of what it is about to send.
 */

/** Everything that can appear in a conversation. */
export type ShownMessage = ShownBubble | ShownReaction | ShownSignal;

/** A message in a bubble of its own. */
export interface ShownBubble {
	readonly type: 'bubble';
	/** The template that it was made of. */
	readonly template?: ShownTemplate;
	readonly header?: ShownHeader;
	/** With WhatsApp's marks: `*bold*`, `_italic_`, `~struck~`. */
	readonly body?: string;
	readonly footer?: string;
	/** When an offer ends. */
	readonly offer?: ShownOffer;
	readonly order?: ShownOrder;
	readonly orderStatus?: ShownOrderStatus;
	readonly contacts?: readonly ShownContact[];
	/** What can be tapped below the text. */
	readonly actions?: readonly ShownAction[];
	/** Cards to swipe through. */
	readonly cards?: readonly ShownCard[];
}

/** An emoji on an earlier message; without one an earlier reaction is taken back. */
interface ShownReaction {
	readonly type: 'reaction';
	readonly messageId: string;
	readonly emoji?: string;
}

/** What a customer notices without getting a message: blue ticks, or that somebody is typing. */
interface ShownSignal {
	readonly type: 'read' | 'typing';
	/** The message of the customer that was read. */
	readonly messageId?: string;
}

/** Which template, and the values of its variables where the text that they fill is not known. */
export interface ShownTemplate {
	readonly name: string;
	readonly language: string;
	/** Left out where the values stand in the text already. */
	readonly values?: ReadonlyArray<{ readonly name: string; readonly text: string }>;
}

/** A file that is shown: by its address, by an ID that the provider knows, or by a name alone. */
export interface ShownMedia {
	readonly type: 'audio' | 'document' | 'gif' | 'image' | 'sticker' | 'video';
	readonly link?: string;
	readonly id?: string;
	readonly name?: string;
	/** A sound that plays like one that was spoken in WhatsApp. */
	readonly voice?: boolean;
}

/** A place on the map, in degrees. */
export interface ShownLocation {
	readonly type: 'location';
	readonly latitude: number;
	readonly longitude: number;
	readonly name?: string;
	readonly address?: string;
}

/** A product of a catalog, which only WhatsApp can show in full. */
export interface ShownProduct {
	readonly type: 'product';
	readonly catalogId?: string;
	readonly retailerId: string;
}

/** What stands above the text. */
export type ShownHeader =
	| { readonly type: 'text'; readonly text: string; readonly subtext?: string }
	| ShownMedia
	| ShownLocation
	| ShownProduct;

/** A row of a list. */
interface ShownRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string;
}

/** Entries under one title. */
export interface ShownSection<Entry> {
	readonly title?: string;
	readonly entries: readonly Entry[];
}

/** A part of an address that a form asks for. */
export interface ShownField {
	readonly name: string;
	/** What the form is filled with. */
	readonly value?: string;
	/** What is wrong with what the customer sent before. */
	readonly error?: string;
}

/** What a customer can do with a message, each with the text on it. */
export type ShownAction = { readonly text: string } & (
	| { readonly type: 'reply'; readonly id: string }
	/** A quick reply of a template. */
	| { readonly type: 'payload'; readonly payload: string }
	| { readonly type: 'url'; readonly url: string }
	| { readonly type: 'phone'; readonly number: string }
	| { readonly type: 'copy'; readonly code: string }
	| { readonly type: 'list'; readonly sections: ReadonlyArray<ShownSection<ShownRow>> }
	| {
			readonly type: 'flow';
			readonly token?: string;
			readonly screen?: string;
			readonly data?: object;
	  }
	| {
			readonly type: 'address';
			readonly country: string;
			readonly fields: readonly ShownField[];
			readonly saved: ReadonlyArray<{ readonly id: string; readonly text: string }>;
	  }
	| { readonly type: 'catalog'; readonly thumbnailId?: string }
	| {
			readonly type: 'products';
			readonly catalogId?: string;
			readonly sections: ReadonlyArray<ShownSection<string>>;
	  }
	| { readonly type: 'pay' | 'location' | 'contactInfo' | 'callPermission' | 'voiceCall' }
);

/** A card of a carousel. */
export interface ShownCard {
	readonly header: ShownMedia | ShownProduct;
	readonly body?: string;
	readonly actions: readonly ShownAction[];
}

/** An offer that ends. */
export interface ShownOffer {
	readonly text?: string;
	/** Milliseconds since 1970. */
	readonly endsAt?: number;
}

/** A line of an order. Amounts here are in minor units, a hundred to one. */
export interface ShownItem {
	readonly name: string;
	readonly quantity: number;
	/** Of one piece. */
	readonly amount: number;
	/** The reduced price of one piece. */
	readonly saleAmount?: number;
	readonly image?: string;
}

/** An order to review and pay. */
export interface ShownOrder {
	readonly referenceId: string;
	/** ISO 4217. */
	readonly currency: string;
	readonly items: readonly ShownItem[];
	readonly subtotal: number;
	readonly tax?: number;
	readonly shipping?: number;
	readonly discount?: number;
	readonly total: number;
	/** How it is paid, for people. */
	readonly payment?: string;
}

/** News on an order. */
export interface ShownOrderStatus {
	readonly referenceId: string;
	/** As people read it: `Partially shipped`. */
	readonly status: string;
	readonly description?: string;
	/** How the payment stands. */
	readonly payment?: string;
}

/** A contact card. */
export interface ShownContact {
	readonly name: string;
	readonly organization?: string;
	/** Numbers and addresses, a line each. */
	readonly lines: readonly string[];
}
