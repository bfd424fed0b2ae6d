// Loaded before Microsoft 365 Agents Playground (node --require): it listens on all interfaces and asks the
// internet for things, even with its telemetry off. This keeps both on this machine, and ends it with us.
"use strict";
const net = require("node:net");

const HERE = "127.0.0.1";
const LOCAL = new Set([HERE, "localhost", "::1"]);
const { listen } = net.Server.prototype;
const { connect } = net.Socket.prototype;

net.Server.prototype.listen = function (wanted, ...rest) {
  const options = typeof wanted === "object" && wanted !== null ? wanted : { port: wanted };
  return listen.call(this, { ...options, host: HERE }, ...rest.filter((one) => typeof one === "function"));
};

net.Socket.prototype.connect = function (...args) {
  const wanted = Array.isArray(args[0]) ? args[0] : args; // node itself calls with a list
  const host = typeof wanted[0] === "object" ? wanted[0].host : wanted[1];
  if (typeof host !== "string" || LOCAL.has(host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(new Error(`${host} is not this machine`)));
  return this;
};

process.stdin.on("end", () => process.exit(0)).resume();
