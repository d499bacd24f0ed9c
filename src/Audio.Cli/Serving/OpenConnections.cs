using Audio.Storage;
using Microsoft.AspNetCore.Connections;

namespace Audio.Cli.Serving;

/// <summary>Keeps the number of connections well below the number of files the process may open: a new one takes the place of the one that has been idle longest.</summary>
/// <remarks>A client that only opens connections therefore ends its own, and everybody else is answered.</remarks>
internal sealed class OpenConnections(int limit)
{
    /// <summary>The most that are useful for a server of one person's episodes.</summary>
    public const int MaxOpen = 500;

    private readonly Lock gate = new();
    private readonly LinkedList<Connection> idle = []; // the one that was used longest ago first
    private readonly Dictionary<string, Connection> all = [];

    // Files of the framework that are opened with the first requests.
    private const int Reserve = 96;

    /// <summary>How many connections fit what is left of the limit of open files: each may have a file open as well, and as many may wait to be accepted.</summary>
    /// <param name="used">How many are open before the server starts.</param>
    public static int LimitOf(int openFiles, int used) => Math.Clamp((openFiles - used - Reserve) / 3, 8, MaxOpen);

    /// <summary>For the limit that this process has now.</summary>
    public static OpenConnections Create() => new(LimitOf(OpenFileLimit.Current, OpenFileLimit.Used));

    /// <summary>The most connections that are open at once.</summary>
    public int Limit => limit;

    /// <summary>Serves a connection, and ends an idle one when there are too many; this one, when all are being answered.</summary>
    public async Task RunAsync(ConnectionContext context, ConnectionDelegate serve)
    {
        Connection added = new(context);
        Connection? ended;
        lock (gate)
        {
            ended = all.Count < limit ? null : idle.First?.Value ?? added;
            if (ended is not null && ended != added)
            {
                idle.Remove(ended.Place);
                all.Remove(ended.Context.ConnectionId);
            }

            if (ended != added)
            {
                all[context.ConnectionId] = added;
                idle.AddLast(added.Place);
            }
        }

        ended?.Context.Abort();
        if (ended == added)
        {
            return;
        }

        try
        {
            await serve(context);
        }
        finally
        {
            Remove(added);
        }
    }

    /// <summary>Marks a connection as being answered until the result is disposed of.</summary>
    public IDisposable Answer(string connection) => new Answering(this, connection);

    private void Remove(Connection ended)
    {
        lock (gate)
        {
            if (all.TryGetValue(ended.Context.ConnectionId, out Connection? known) && known == ended)
            {
                all.Remove(ended.Context.ConnectionId);
            }

            if (ended.Place.List is not null)
            {
                idle.Remove(ended.Place);
            }
        }
    }

    // HTTP/2 answers several requests on one connection.
    private void Count(string id, int requests)
    {
        lock (gate)
        {
            if (!all.TryGetValue(id, out Connection? connection))
            {
                return;
            }

            connection.Requests += requests;
            if (connection.Requests > 0 && connection.Place.List is not null)
            {
                idle.Remove(connection.Place);
            }
            else if (connection.Requests == 0)
            {
                idle.AddLast(connection.Place);
            }
        }
    }

    private sealed class Connection
    {
        public Connection(ConnectionContext context)
        {
            Context = context;
            Place = new LinkedListNode<Connection>(this);
        }

        public ConnectionContext Context { get; }

        public LinkedListNode<Connection> Place { get; }

        public int Requests { get; set; }
    }

    private sealed class Answering : IDisposable
    {
        private readonly OpenConnections connections;
        private readonly string id;

        public Answering(OpenConnections connections, string id)
        {
            this.connections = connections;
            this.id = id;
            connections.Count(id, 1);
        }

        public void Dispose() => connections.Count(id, -1);
    }
}
