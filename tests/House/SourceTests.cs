using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Entente.Tests.House;

/// <summary>Rules for every source file of the house.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;

    private static readonly string[] Folders = ["src", "tests", "training", "benchmarks"];

    [Fact]
    public void No_file_has_more_than_300_lines() => Assert.DoesNotContain(Sources(), file => File.ReadLines(Repository.Path(file)).Count() > MostLines);

    [Fact]
    public void No_name_says_nothing() => Assert.DoesNotContain(Sources(), file => Empty().IsMatch(file));

    [Fact]
    public void Using_lines_are_the_doors_of_a_file_so_none_is_global() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(Repository.Path(file)).Any(line => line.StartsWith("global using", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_left_open_in_the_code() =>
        Assert.Empty(from file in Sources()
                     from line in File.ReadLines(Repository.Path(file))
                     where Open().IsMatch(line)
                     select $"{file}: {line.Trim()}");

    [Theory]
    [InlineData("Entente")]
    [InlineData("Entente.Cli")]
    public void There_is_no_global_state(string assembly)
    {
        var wrong = from type in Assembly.Load(assembly).GetTypes()
                    where !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Namespace?.StartsWith("Entente", StringComparison.Ordinal) == true
                    from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    where !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<') && !IsOfTheGenerators(type)
                    select $"{type}.{field.Name}";
        Assert.Empty(wrong);
    }

    private static bool IsOfTheGenerators(Type type) => type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false);

    private static IEnumerable<string> Sources() => Folders.SelectMany(Repository.Sources);

    [GeneratedRegex(@"(Utils?|Utilities|Helpers?|Managers?|Common|Misc)(\.cs|/)", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|NotImplemented" + @"Exception)\b")]
    private static partial Regex Open();
}
