using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Entente.Tests.House;

/// <summary>Which types of an assembly use which others of the same assembly: in bases, signatures, attributes and method bodies.</summary>
internal sealed class CompiledReferences : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;
    private readonly TypesNamed types;

    public CompiledReferences(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
        types = new TypesNamed(metadata);
    }

    public void Dispose() => file.Dispose();

    /// <summary>Every use, the user and the used each under its outermost type.</summary>
    public IEnumerable<(string FromSpace, string From, string ToSpace, string To)> All() =>
        from handle in metadata.TypeDefinitions
        let user = Outermost(handle)
        from used in Used(metadata.GetTypeDefinition(handle)).Distinct().Select(Outermost)
        where used != user
        select (Space(user), Name(user), Space(used), Name(used));

    private List<TypeDefinitionHandle> Used(TypeDefinition type)
    {
        var used = new List<TypeDefinitionHandle>();
        used.AddRange(types.In(type.BaseType));
        foreach (var item in type.GetInterfaceImplementations()) used.AddRange(types.In(metadata.GetInterfaceImplementation(item).Interface));
        foreach (var parameter in type.GetGenericParameters()) used.AddRange(Constraints(parameter));
        foreach (var attribute in type.GetCustomAttributes()) used.AddRange(types.In(metadata.GetCustomAttribute(attribute).Constructor));
        foreach (var field in type.GetFields()) used.AddRange(types.In((EntityHandle)field));
        foreach (var method in type.GetMethods()) used.AddRange(Used(method));
        return used;
    }

    private List<TypeDefinitionHandle> Used(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var used = new List<TypeDefinitionHandle>(types.In((EntityHandle)handle));
        foreach (var parameter in method.GetGenericParameters()) used.AddRange(Constraints(parameter));
        if (method.RelativeVirtualAddress == 0) return used;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) used.AddRange(metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(types, null).SelectMany(found => found));
        foreach (var region in body.ExceptionRegions) used.AddRange(types.In(region.CatchType));
        foreach (var token in BodyTokens.Of(body.GetILBytes()!)) used.AddRange(types.In(MetadataTokens.EntityHandle(token)));
        return used;
    }

    private IEnumerable<TypeDefinitionHandle> Constraints(GenericParameterHandle parameter) =>
        metadata.GetGenericParameter(parameter).GetConstraints().SelectMany(c => types.In(metadata.GetGenericParameterConstraint(c).Type));

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        for (var outer = metadata.GetTypeDefinition(handle).GetDeclaringType(); !outer.IsNil; outer = metadata.GetTypeDefinition(handle).GetDeclaringType()) handle = outer;
        return handle;
    }

    private string Space(TypeDefinitionHandle handle) => metadata.GetString(metadata.GetTypeDefinition(handle).Namespace);

    private string Name(TypeDefinitionHandle handle) => $"{Space(handle)}.{metadata.GetString(metadata.GetTypeDefinition(handle).Name)}";
}
