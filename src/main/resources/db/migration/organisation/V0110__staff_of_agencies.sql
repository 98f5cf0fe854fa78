-- Staff of agencies log in to a list of their own; they are not caseworkers and read no case file (issue 3).
alter table organisation.staff_role drop constraint staff_role_role_check;
alter table organisation.staff_role add constraint staff_role_role_check check (role in (
    'intake', 'curator', 'supervisor', 'secretary', 'manager', 'analyst', 'administrator', 'auditor', 'agency'));
