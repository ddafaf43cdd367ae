namespace Portal.Tests.Architecture.Planted.Hidden
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class NamesTypeAttribute(Type type) : Attribute
    {
        public Type Type => type;
    }
}

namespace Portal.Tests.Architecture.Planted.Hidden.Data
{
    internal class Store
    {
        public readonly int Field = 1;

        public static int Count => 0;

        public static void Save() { }
    }

    internal interface IStore;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class StoreAttribute : Attribute;

    internal sealed class StoreException : Exception;

    internal enum Kind
    {
        Some,
    }

    internal delegate void Saved();
}

// One class for each place where a use of Data could hide.
namespace Portal.Tests.Architecture.Planted.Hidden.Domain
{
    using Data;

    internal sealed class BaseClass : Store;

    internal sealed class Interface : IStore;

    [Store]
    internal sealed class OnType;

    internal sealed class OnMember
    {
        [Store]
        public static void Method() { }
    }

    internal sealed class OnParameter
    {
        public static void Method([Store] int value) => _ = value;
    }

    [NamesType(typeof(Store))]
    internal sealed class InAttributeArgument;

    internal sealed class Constraint<T>
        where T : Store;

    internal sealed class Argument
    {
        public static readonly List<Store> Stores = [];
    }

    internal sealed class ArgumentOfArgument
    {
        public static readonly Dictionary<string, List<Kind>> Kinds = [];
    }

    internal sealed class ArrayOfArrays
    {
        public static object Make() => Array.Empty<Store[][]>();
    }

    internal sealed class MethodBody
    {
        public static void Call() => Store.Save();
    }

    internal sealed class FieldOfAnother
    {
        public static int Read() => Argument.Stores[0].Field;
    }

    internal sealed class LocalAlone
    {
        public static bool Is(object value) => value is Kind and Kind.Some;
    }

    internal sealed class TypeOf
    {
        public static Type Make() => typeof(IStore);
    }

    internal sealed class Lambda
    {
        public static Func<int> Make() => () => Store.Count;
    }

    internal sealed class Closure
    {
        public static Func<int> Make(int more) => () => Store.Count + more;
    }

    internal sealed class LocalFunction
    {
        public static int Make()
        {
            return Inner();

            static int Inner() => Store.Count;
        }
    }

    internal sealed class AsyncMethod
    {
        public static async Task<int> Make()
        {
            await Task.Yield();
            return Store.Count;
        }
    }

    internal sealed class Iterator
    {
        public static IEnumerable<int> Make()
        {
            yield return Store.Count;
        }
    }

    internal sealed class CatchClause
    {
        public static void Make()
        {
            try
            {
                Console.Write("");
            }
            catch (StoreException)
            {
                Console.Write("");
            }
        }
    }

    internal sealed class NestedType
    {
        internal sealed class Inner
        {
            public Saved? Saved { get; init; }
        }
    }

    internal sealed class EventOf
    {
        public event Saved? Saved;

        public void Raise() => Saved?.Invoke();
    }

    internal sealed class FunctionPointer
    {
        public static unsafe bool IsNull(delegate* <Store, void> pointer) => pointer is null;
    }

    internal sealed class GenericMethod
    {
        public static int Make() => Enumerable.Empty<Store>().Count();
    }
}
