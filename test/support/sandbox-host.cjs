/**
 * Loaded into a process with `--require`, or required: leads the host of 360dialog's own sandbox to this
 * machine, on whatever port it is asked for, and leaves all other hosts to the system.
 */
const dns = require('node:dns');

const HOST = 'waba-sandbox.360dialog.io';
const HERE = { address: '127.0.0.1', family: 4 };

const { lookup } = dns;

dns.lookup = function (host, ...rest) {
	if (host !== HOST) return lookup.call(dns, host, ...rest);
	const [options] = rest;
	const callback = rest.at(-1);
	process.nextTick(() => {
		if (options?.all === true) callback(null, [HERE]);
		else callback(null, HERE.address, HERE.family);
	});
};
