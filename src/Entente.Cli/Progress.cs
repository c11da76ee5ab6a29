using System.Diagnostics;

namespace Entente.Cli;

/// <summary>A line on the terminal that counts documents on long runs; silent where standard error is no terminal.</summary>
internal sealed class Progress(TextWriter error, bool wanted) : IDisposable
{
    private readonly bool shown = wanted && !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new(); // what passes archives by speaks from another thread
    private long count, next = 1000;
    private bool drawn;

    /// <summary>One more document is done.</summary>
    public void Step()
    {
        count++;
        if (!shown || watch.ElapsedMilliseconds < next) return;
        next = watch.ElapsedMilliseconds + 200;
        Draw($"\r{count:N0} documents, {count / watch.Elapsed.TotalSeconds:N0} a second ");
    }

    /// <summary>What is being done, in place of the count.</summary>
    public void Show(string line)
    {
        if (!shown) return;
        Draw($"\r\u001b[K{line} ");
    }

    /// <summary>A message on a line of its own.</summary>
    public void Say(string line)
    {
        lock (gate)
        {
            Clear();
            error.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Draw(string line)
    {
        lock (gate)
        {
            error.Write(line);
            drawn = true;
        }
    }

    private void Clear()
    {
        if (drawn) error.Write("\r\u001b[K");
        drawn = false;
    }
}
