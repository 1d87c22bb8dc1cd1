import { serveMock } from "./server.ts";

const port = Number(process.env["PORT"] ?? 8080);
serveMock(new URL("../../dist", import.meta.url).pathname).listen(port, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${port}  (planerare, chef, admin, logggranskare / hemligt)`);
});
