import type { Sandbox } from '../../sandbox';

/** Subscribes somebody to what Infobip receives: it marks as read only what it told of. */
export const listenAtInfobip = (sandbox: Sandbox): void =>
	sandbox.registerWithInfobip({
		subscriptions: [
			{
				subscriptionId: 'everything',
				events: ['INBOUND_MESSAGE'],
				profile: { profileId: 'nobody', webhook: { notifyUrl: 'http://127.0.0.1:9/' } },
			},
		],
	});
