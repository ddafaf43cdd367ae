using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Portal.Tests.Architecture;

/// <summary>A type or member that code mentions: its assembly, namespace, type, and the member where there is one.</summary>
internal sealed record Mention(string Assembly, string Namespace, string Type, string? Member = null)
{
    public override string ToString() => $"{Namespace}.{Type}{(Member is null ? "" : "." + Member)}";
}

/// <summary>A type of ours with everything that it, its nested types and what the compiler made of its methods mention.</summary>
/// <param name="Namespace">Within the root, so <c>Domain.Values</c>; empty for the root's own types.</param>
/// <param name="Name">The outermost type's name.</param>
/// <param name="Mentions">What is mentioned, ours and others'.</param>
internal sealed record OurType(string Namespace, string Name, IReadOnlySet<Mention> Mentions)
{
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>
/// A compiled assembly as the architecture sees it. Read from the intermediate language, so nothing that a method, closure,
/// state machine, attribute or type argument uses can hide. A view counts as part of the folder that it lies in.
/// </summary>
internal sealed class CompiledCode
{
    private readonly string _root;

    private CompiledCode(string root, IReadOnlyList<OurType> types)
    {
        _root = root;
        Types = types;
    }

    /// <summary>The types in the root and beneath it.</summary>
    public IReadOnlyList<OurType> Types { get; }

    /// <summary>Reads the types of an assembly whose namespace is the root or lies beneath it.</summary>
    public static CompiledCode Read(string assemblyPath, string root)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assemblyPath));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(
            assemblyPath,
            new ReaderParameters { AssemblyResolver = resolver }
        );
        var views = Views(module, root);
        var types = module
            .Types.Select(type => (Type: type, Namespace: views.GetValueOrDefault(type.FullName, type.Namespace)))
            .Where(t => Within(t.Namespace, root) || (IsProgram(t.Type) && module.Name == root + ".dll"))
            .Select(t => new OurType(
                IsProgram(t.Type) ? "" : Relative(t.Namespace, root),
                t.Type.Name,
                new MentionCollector(module).Collect(t.Type)
            ))
            .ToList();
        return new CompiledCode(root, types);
    }

    /// <summary>The namespace within the root, where what is mentioned is ours; else null.</summary>
    public string? OurNamespace(Mention mention) =>
        Within(mention.Namespace, _root) ? Relative(mention.Namespace, _root) : null;

    /// <summary>Which namespaces of ours each type uses besides its own.</summary>
    public IEnumerable<(OurType From, string To, Mention Mention)> Uses() =>
        from type in Types
        from mention in type.Mentions
        let to = OurNamespace(mention)
        where to is not null && to != type.Namespace
        select (type, to, mention);

    private static bool IsProgram(TypeDefinition type) => type is { Namespace: "", Name: "Program" };

    private static bool Within(string name, string root) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static string Relative(string name, string root) => name == root ? "" : name[(root.Length + 1)..];

    // [assembly: RazorCompiledItem(typeof(AspNetCoreGeneratedDocument.X), "mvc.1.0.view", "/Features/Outcomes/Index.cshtml")]
    private static Dictionary<string, string> Views(ModuleDefinition module, string root) =>
        module
            .Assembly.CustomAttributes.Where(a => a.AttributeType.Name == "RazorCompiledItemAttribute")
            .ToDictionary(
                a => ((TypeReference)a.ConstructorArguments[0].Value).FullName,
                a =>
                    root
                    + Path.GetDirectoryName((string)a.ConstructorArguments[2].Value)!.TrimEnd('/').Replace('/', '.'),
                StringComparer.Ordinal
            );

    private sealed class MentionCollector(ModuleDefinition module)
    {
        private readonly HashSet<Mention> _found = [];

        public HashSet<Mention> Collect(TypeDefinition type)
        {
            Add(type.BaseType);
            Add(type.CustomAttributes);
            Add(type.GenericParameters);
            foreach (var implemented in type.Interfaces)
            {
                Add(implemented.InterfaceType);
            }

            foreach (var field in type.Fields)
            {
                Add(field.FieldType);
                Add(field.CustomAttributes);
            }

            foreach (var member in type.Properties.Concat<IMemberDefinition>(type.Events))
            {
                Add(member.CustomAttributes);
            }

            foreach (var method in type.Methods)
            {
                Add(method);
            }

            foreach (var nested in type.NestedTypes)
            {
                Collect(nested);
            }

            return _found;
        }

        private void Add(MethodDefinition method)
        {
            Add(method.ReturnType);
            Add(method.CustomAttributes);
            Add(method.MethodReturnType.CustomAttributes);
            Add(method.GenericParameters);
            foreach (var parameter in method.Parameters)
            {
                Add(parameter.ParameterType);
                Add(parameter.CustomAttributes);
            }

            foreach (var overridden in method.Overrides)
            {
                AddMember(overridden);
            }

            if (!method.HasBody)
            {
                return;
            }

            foreach (var variable in method.Body.Variables)
            {
                Add(variable.VariableType);
            }

            foreach (var handler in method.Body.ExceptionHandlers)
            {
                Add(handler.CatchType);
            }

            foreach (var instruction in method.Body.Instructions)
            {
                AddOperand(instruction);
            }
        }

        private void AddOperand(Instruction instruction)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    Add(type);
                    break;
                case MemberReference member:
                    AddMember(member);
                    break;
                case CallSite site:
                    Add(site.ReturnType);
                    foreach (var parameter in site.Parameters)
                    {
                        Add(parameter.ParameterType);
                    }

                    break;
            }
        }

        private void AddMember(MemberReference member)
        {
            Add(member.DeclaringType);
            if (Mentioned(member.DeclaringType) is { } declaring)
            {
                _found.Add(declaring with { Member = member.Name });
            }

            if (member is FieldReference field)
            {
                Add(field.FieldType);
            }

            if (member is MethodReference method)
            {
                Add(method.ReturnType);
                foreach (var parameter in method.Parameters)
                {
                    Add(parameter.ParameterType);
                }

                foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
                {
                    Add(argument);
                }
            }
        }

        private void Add(IEnumerable<GenericParameter> parameters)
        {
            foreach (var parameter in parameters)
            {
                Add(parameter.CustomAttributes);
                foreach (var constraint in parameter.Constraints)
                {
                    Add(constraint.ConstraintType);
                }
            }
        }

        private void Add(IEnumerable<CustomAttribute> attributes)
        {
            foreach (var attribute in attributes)
            {
                Add(attribute.AttributeType);
                var values = attribute
                    .ConstructorArguments.Concat(attribute.Fields.Select(f => f.Argument))
                    .Concat(attribute.Properties.Select(p => p.Argument));
                foreach (var value in values)
                {
                    Add(value);
                }
            }
        }

        private void Add(CustomAttributeArgument argument)
        {
            Add(argument.Type);
            switch (argument.Value)
            {
                case TypeReference type:
                    Add(type);
                    break;
                case CustomAttributeArgument boxed:
                    Add(boxed);
                    break;
                case CustomAttributeArgument[] many:
                    foreach (var one in many)
                    {
                        Add(one);
                    }

                    break;
            }
        }

        private void Add(TypeReference? type)
        {
            switch (type)
            {
                case null or GenericParameter:
                    return;
                case FunctionPointerType pointer:
                    Add(pointer.ReturnType);
                    foreach (var parameter in pointer.Parameters)
                    {
                        Add(parameter.ParameterType);
                    }

                    return;
                case IModifierType modified:
                    Add(modified.ModifierType);
                    break;
                case GenericInstanceType generic:
                    foreach (var argument in generic.GenericArguments)
                    {
                        Add(argument);
                    }

                    break;
            }

            if (type is TypeSpecification made)
            {
                Add(made.ElementType);
            }
            else if (Mentioned(type) is { } mention)
            {
                _found.Add(mention);
            }
        }

        private Mention? Mentioned(TypeReference? type)
        {
            var outermost = type?.GetElementType();
            while (outermost?.DeclaringType is { } outer)
            {
                outermost = outer;
            }

            return outermost is null or GenericParameter
                ? null
                : new Mention(AssemblyOf(outermost), outermost.Namespace, outermost.Name);
        }

        private string AssemblyOf(TypeReference type) =>
            type.Scope is AssemblyNameReference assembly ? assembly.Name : module.Assembly.Name.Name;
    }
}
