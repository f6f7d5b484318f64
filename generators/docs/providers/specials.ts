import type { ProviderId } from '../../../nodes/WhatsAppInteractive/providers/provider-id';

/** What is different at one provider, a sentence or two each. */
export const SPECIALS: Readonly<Record<ProviderId, readonly string[]>> = {
	dialog360: [
		'The credential stands for one number, so that there is no **Sender**.',
		'A number has one webhook. The one that was there is put back when the workflow is unpublished.',
		'There are no lists of Flows and numbers: type the ID of a Flow.',
		"**360dialog's sandbox**: write START to its number on WhatsApp (<https://docs.360dialog.com/docs/sandbox>), and put the key that comes back and the **Base URL** `https://waba-sandbox.360dialog.io` into the credential. Up to 200 messages go to your own number and to no other. What it takes is `accepted` with a `messageId` of null, so that reports can't be told by it: there is no _Wait Until_, and **Send and Wait** goes on with a tap, but may never leave by _Not Delivered_. Files go by URL, and templates by a name that you type. **Media: Upload** and **Download**, **Template: Get Many**, **Mark as Read** and **Show Typing** are refused before anything is asked. Its webhook has no headers, so that the Webhook Secret stands at the end of the address.",
	],
	gupshup: [
		'The credential stands for one app, so that there is no **Sender**.',
		'An app token that starts with `sk_` does not expire; a universal app token (a JWT) lives for a day. Both can be pasted as they are.',
		'Events of version 2 have no Flows, payments and orders. The trigger subscribes to version 3.',
		"**Send and Wait**: Gupshup's own reports of a failure (not those that it passes on from Meta) name no message of yours, so that such an item leaves by _No Reply_. _Paid_ needs a payment gateway that is given values.",
	],
	infobip: [
		'A key with `whatsapp:message:send` alone can send, but fails the connection test.',
		'Files are sent by a public address only. What customers send is downloaded with **Media: Download**.',
		'Templates can go several in one request (_Options > Messages per Request_): each item keeps a result of its own. If the answer to a request is lost, all its messages may have been sent; with a _Message ID_ for each, the node asks Infobip for their reports.',
		'Calls of the webhook can be signed (_Sign Calls_).',
		'**Send and Wait**: reports that a message was seen do not carry your ID, so that there is no _Wait Until_ Seen. _Paid_ needs a payment that is given values: UPI, or a gateway of PayU or Razorpay.',
	],
	kaleyra: [
		'Always set **Correlation ID**: the ID in reports is another one than that which the send tells.',
		'The connection test tells apart the failures that Kaleyra documents. A 401 with another body looks like a success there, and shows in the first call.',
		'Upload of files is for postpaid accounts.',
		'The callback profile is attached to the number by hand, once; so it stays when the workflow is unpublished, unless you choose otherwise.',
		'**Send and Wait**: callback profiles of version 1 say what was on a button, and not what was behind it, so use version 2. There is no _Wait Until_ Paid.',
	],
	messangi: [
		'`messageId` is `null`: Messangi tells only the ID of the call (`transactionId`) when it takes a message.',
		'Files are sent by a public address only.',
		"Messangi's documents show its templates only in part, so that the node sends none: it reaches only customers who wrote in the last 24 hours.",
		'**Send and Wait**: Approval and Choice only. The documents say that the ID of a tap comes back, but not where; the trigger looks where other providers have it. _Not Delivered_ needs the address of the trigger as _Report URL_.',
	],
	metaCloud: [
		'**Sender** is the ID of the number; the list shows the numbers.',
		'The webhook is that of the WhatsApp Business Account for your app. An app has one for each account: another one stays, and the node says so. A number can have one of its own, which comes before; the node finds it where it is the only number of the account.',
		'Each call must be signed with the App Secret.',
		"What Meta tells of templates and of the account goes to the app's own webhook only.",
		"**Next to n8n's own nodes**: _WhatsApp Business Cloud_ sends from the same number as before, and what becomes of its messages is told here, too. _WhatsApp Trigger_ registers with the app, this trigger with the account, which comes first. With the same app, _WhatsApp Trigger_ gets no messages while this workflow is published, and gets them again afterwards; unpublishing it deletes all that the app asks for, so that nothing comes here either. Give each an app of its own, both subscribed to the account: then both get everything.",
	],
};
