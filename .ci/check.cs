#:property RestorePackagesWithLockFile=false
// check.cs FILE COUNT: whether FILE holds COUNT readings, one JSON object a line, each with events whose triggers stand in the text where their spans say.
using System.Text.Json;

var lines = File.ReadAllLines(args[0]);
if (lines.Length != int.Parse(args[1])) return Wrong($"{lines.Length} lines where {args[1]} are wanted");
foreach (var line in lines)
{
    using var reading = JsonDocument.Parse(line);
    var document = reading.RootElement.GetProperty("document");
    var id = document.GetProperty("id").GetString();
    var text = document.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
    var events = reading.RootElement.GetProperty("events");
    if (events.GetArrayLength() == 0) return Wrong($"{id} has no events");
    foreach (var trigger in events.EnumerateArray().Select(e => e.GetProperty("trigger")))
    {
        var span = trigger.GetProperty("span");
        var words = string.Concat(text[span[0].GetInt32()..span[1].GetInt32()]);
        if (words != trigger.GetProperty("text").GetString()) return Wrong($"{id}: the span {span} holds \"{words}\", not the trigger {trigger.GetProperty("text")}");
    }
}
return 0;

static int Wrong(string what)
{
    Console.Error.WriteLine(what);
    return 1;
}
