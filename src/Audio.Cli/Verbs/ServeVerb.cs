using System.CommandLine;
using System.Net;
using Audio.Cli.Serving;
using Audio.Feeds;

namespace Audio.Cli.Verbs;

/// <summary><c>audio serve</c>: feeds, episodes and pages from this machine.</summary>
internal static class ServeVerb
{
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The folder that is served.", DefaultValueFactory = _ => SharedOptions.OutputFolder() };
    private static readonly Option<int> Port = new("--port") { Description = "The port; 0 takes any that is free.", DefaultValueFactory = _ => 8080 };
    private static readonly Option<string> Address = new("--address") { Description = "The address to listen on. Default: this machine only.", DefaultValueFactory = _ => "127.0.0.1" };
    private static readonly Option<string[]> Host = new("--host") { Description = "A name this server is asked by, besides localhost and numbers; several with a space between.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> Private = new("--private") { Description = "Serve only below a secret: see the README." };

    public static Command Create()
    {
        Command command = new("serve", "Serves feeds, episodes and pages until it is stopped.") { Output, Port, Address, Host, Private };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string root = parsed.GetValue(Output)!;
        int port = parsed.GetValue(Port);
        if (!Directory.Exists(root) || port is < 0 or > 65535 || !IPAddress.TryParse(parsed.GetValue(Address), out IPAddress? address))
        {
            throw new ArgumentException($"--output must be a folder that is there, --port 0 to 65535, --address a number such as 127.0.0.1 or 0.0.0.0; given were {root}, {port} and {parsed.GetValue(Address)}.");
        }

        string[] hosts = parsed.GetValue(Host) ?? [];
        if (hosts.FirstOrDefault(h => !HostNames.IsName(h)) is { } wrong)
        {
            throw new ArgumentException($"\"{wrong}\" is not a host name. Give --host a name without a port, such as podcasts.example.com.");
        }

        await SharedOptions.NoteAsync(Library.Update(root, ct)); // the page at the server's root
        await using EpisodeServer server = new(root, parsed.GetValue(Private) ? FeedToken.Get() : null, new HostNames(hosts));
        try
        {
            Console.Out.WriteLine(await server.StartAsync(address, port, ct));
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            throw new ArgumentException($"Port {port} of {address} cannot be had: {e.Message.TrimEnd('.')}. Choose another with --port.", e);
        }

        if (!IPAddress.IsLoopback(address))
        {
            await SharedOptions.NoteAsync(["everybody who reaches this machine can read what is served; put a server with https in front of it for the public"]);
        }

        // Being stopped is how serving ends.
        await Task.Delay(Timeout.Infinite, ct).ContinueWith(_ => { }, TaskScheduler.Default);
        return StopSignals.Code;
    }
}
