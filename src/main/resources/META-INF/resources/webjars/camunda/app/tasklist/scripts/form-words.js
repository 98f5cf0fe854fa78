/*
 * What form-js 1.8.7 says by itself, in Russian; it can say it in English only. Each entry is an expression for the whole
 * text and what to put in its place.
 */
export const RUSSIAN = [
  [/^Field is required\.$/, 'Нужно заполнить.'],
  [/^Value is not a number\.$/, 'Должно быть числом.'],
  [/^Value is expected to be an integer\.$/, 'Должно быть целым числом.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Знаков после запятой не больше $1.'],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Такое число не подходит; ближайшие подходящие: $1 и $2.'
  ],
  [/^Field must match pattern [^]*$/, 'Записано не в том виде, который ожидается.'],
  [/^Field must have minimum value of (.+)\.$/, 'Не меньше $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Не больше $1.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Знаков не меньше $1.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Знаков не больше $1.'],
  [/^Field must be a valid +international phone number\.[^]*$/, 'Нужен телефон с кодом страны, например +79991234567.'],
  [/^Field must be a valid email\.$/, 'Нужен адрес электронной почты.'],
  [/^Date and time must both be entered\.$/, 'Нужны и дата, и время.'],
  [/^Search$/, 'Найти'],
  [/^Select$/, 'Выберите'],
  [/^No results$/, 'Ничего не найдено'],
  [/^All values selected$/, 'Выбрано всё'],
  [/^Nothing to show\.$/, 'Записей нет.'],
  [/^No content to show\.$/, 'Показать нечего.'],
  [/^External content couldn't be loaded\.$/, 'Внешнее содержимое не загрузилось.'],
  [/^Add new$/, 'Добавить'],
  [/^Collapse$/, 'Свернуть'],
  [/^Expand all \((\d+)\)$/, 'Показать все ($1)'],
  [/^Remove list item (\d+)$/, 'Удалить запись $1'],
  [/^Remove tag$/, 'Убрать'],
  [/^Skip to search$/, 'К поиску'],
  [/^Increment$/, 'Больше'],
  [/^Decrement$/, 'Меньше'],
  [/^Previous page$/, 'Предыдущая страница'],
  [/^Next page$/, 'Следующая страница'],
  [/^of$/, 'из'],
  [/^Click to sort by (.+) descending$/, 'Упорядочить по столбцу «$1» по убыванию'],
  [/^Click to sort by (.+) ascending$/, 'Упорядочить по столбцу «$1» по возрастанию'],
  [/^Click to remove sorting$/, 'Вернуть прежний порядок'],
  [/^hh:mm$/, 'чч:мм'],
  [/^hh:mm \?m$/, 'чч:мм'],
  [/^dd\.mm\.yyyy$/, 'дд.мм.гггг']
];

/** For flatpickr, the calendar of form-js. */
export const CALENDAR = {
  weekdays: {
    shorthand: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
    longhand: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']
  },
  months: {
    shorthand: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
    longhand: [
      'Январь',
      'Февраль',
      'Март',
      'Апрель',
      'Май',
      'Июнь',
      'Июль',
      'Август',
      'Сентябрь',
      'Октябрь',
      'Ноябрь',
      'Декабрь'
    ]
  },
  ordinal: () => '',
  rangeSeparator: ' — ',
  weekAbbreviation: 'Нед.',
  scrollTitle: 'Прокрутите, чтобы изменить',
  toggleTitle: 'Нажмите, чтобы переключить',
  yearAriaLabel: 'Год',
  monthAriaLabel: 'Месяц',
  hourAriaLabel: 'Час',
  minuteAriaLabel: 'Минута'
};
