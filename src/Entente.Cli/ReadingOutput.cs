using System.Buffers;
using System.Text;
using Entente.Events;
using Entente.Sentences;

namespace Entente.Cli;

/// <summary>Writes readings in the shape that was asked for: annotated text, JSON lines or CoNLL-U.</summary>
internal sealed class ReadingOutput(bool json, bool conllu, bool tokens, double minConfidence, Engine engine)
{
    private static string Analysed(Reading reading)
    {
        var text = new StringWriter { NewLine = "\n" };
        Conllu.Write(text, reading.Document, reading.Sentences);
        return text.ToString();
    }

    /// <summary>Appends one reading.</summary>
    public void Write(IBufferWriter<byte> bytes, Reading reading)
    {
        if (minConfidence > 0)
            reading = reading with
            {
                Events = [.. reading.Events.Where(e => e.Confidence >= minConfidence)],
                Statements = [.. reading.Statements.Where(s => s.Confidence >= minConfidence)],
            };
        if (json)
        {
            Json.Write(bytes, reading, engine, tokens);
            bytes.Write("\n"u8);
        }
        else if (conllu) Encoding.UTF8.GetBytes(Analysed(reading), bytes);
        else Encoding.UTF8.GetBytes(new ReadingView(reading, Terminal.Colours).Render(), bytes);
    }
}
