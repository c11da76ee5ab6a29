using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Entente.Tests.House;

/// <summary>Reads the metadata tokens out of a compiled method body.</summary>
internal static class BodyTokens
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>Tokens of the types, members and method instances that the instructions name.</summary>
    public static IEnumerable<int> Of(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at++] is var first && first == 0xFE ? 0xFE00 | code[at++] : first;
            var operand = Operands[value];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return Number(code, at);
            at += operand == OperandType.InlineSwitch ? 4 + 4 * Number(code, at) : Size(operand);
        }
    }

    private static int Number(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
